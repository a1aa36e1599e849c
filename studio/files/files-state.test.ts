import { expect, test } from 'vitest'
import { filesReducer, firstFile, isUnsaved, noFiles, type FilesAction, type FilesState } from './files-state.ts'

const path = '甲.banjie'
const module = { path, text: '流程 甲 {}', tag: 'v1' }
const after = (...actions: readonly FilesAction[]): FilesState => actions.reduce(filesReducer, noFiles)
const fileAfter = (...actions: readonly FilesAction[]) => {
  const file = after({ kind: 'opened', module }, ...actions).open[path]
  if (file === undefined) throw new Error('the file is open')
  return file
}

test('打开的文件没有未保存的改动', () => {
  expect(isUnsaved(fileAfter())).toBe(false)
})

test('改动之后未保存，保存之后又已保存', () => {
  const edited: FilesAction = { kind: 'edited', path, text: '新' }
  expect(isUnsaved(fileAfter(edited))).toBe(true)
  const file = fileAfter(edited, { kind: 'saving', path }, { kind: 'saved', path, text: '新', tag: 'v2' })
  expect(isUnsaved(file)).toBe(false)
  expect(file.tag).toBe('v2')
})

test('what is typed while a save is on its way stays unsaved', () => {
  const file = fileAfter(
    { kind: 'edited', path, text: 'a' },
    { kind: 'saving', path },
    { kind: 'edited', path, text: 'ab' },
    { kind: 'saved', path, text: 'a', tag: 'v2' },
  )
  expect(file.text).toBe('ab')
  expect(isUnsaved(file)).toBe(true)
})

test('a kept draft comes back, marked unsaved', () => {
  const file = after({ kind: 'opened', module, draft: { text: '草稿', tag: 'v1' } }).open[path]
  expect(file).toMatchObject({ text: '草稿', savedText: module.text })
  expect(file?.theirs).toBeUndefined()
})

test('a draft of a version that is no longer the saved one asks for a choice at once', () => {
  const file = after({ kind: 'opened', module, draft: { text: '草稿', tag: 'v0' } }).open[path]
  expect(file).toMatchObject({ text: '草稿', theirs: module })
})

test('a draft equal to the saved text is none', () => {
  const file = after({ kind: 'opened', module, draft: { text: module.text, tag: 'v0' } }).open[path]
  expect(file?.theirs).toBeUndefined()
})

const theirs = { path, text: '别人的', tag: 'v9' }
const conflict: readonly FilesAction[] = [
  { kind: 'edited', path, text: '我的' },
  { kind: 'saving', path },
  { kind: 'save-conflict', path, theirs },
]

test('a conflict keeps both texts until one is chosen', () => {
  expect(fileAfter(...conflict)).toMatchObject({ text: '我的', saving: false, theirs })
})

test('keeping mine makes the next save name their tag', () => {
  const file = fileAfter(...conflict, { kind: 'kept-mine', path })
  expect(file).toMatchObject({ text: '我的', savedText: '别人的', tag: 'v9' })
  expect(file.theirs).toBeUndefined()
  expect(isUnsaved(file)).toBe(true)
})

test('taking theirs hands the editor a new text', () => {
  const file = fileAfter(...conflict, { kind: 'took-theirs', path })
  expect(file).toMatchObject({ text: '别人的', tag: 'v9', revision: 1 })
  expect(isUnsaved(file)).toBe(false)
})

test('a failed save keeps the text and says why', () => {
  const file = fileAfter({ kind: 'edited', path, text: '我的' }, { kind: 'save-failed', path, fault: { kind: 'away' } })
  expect(file).toMatchObject({ text: '我的', saving: false, fault: { kind: 'away' } })
})

test('a new file is in the list, open and unsaved', () => {
  const state = after({ kind: 'listed', paths: ['乙.banjie'] }, { kind: 'created', path, text: 'x' })
  expect(state.paths).toContain(path)
  expect(state.current).toBe(path)
  expect(state.open[path]).toMatchObject({ text: 'x' })
  expect(Object.values(state.open).every(isUnsaved)).toBe(true)
})

test('listing again does not drop a file that is not saved yet', () => {
  const state = after({ kind: 'created', path, text: 'x' }, { kind: 'listed', paths: ['乙.banjie'] })
  expect(state.paths).toEqual(['乙.banjie', path].sort())
})

test('opening again does not undo what was typed', () => {
  const state = after({ kind: 'opened', module }, { kind: 'edited', path, text: '新' }, { kind: 'opened', module })
  expect(state.open[path]?.text).toBe('新')
})

test('a file that could not be opened is told until another one is', () => {
  const failed: FilesAction = { kind: 'open-failed', path: '乙.banjie', fault: { kind: 'away' } }
  expect(after(failed).openFault?.path).toBe('乙.banjie')
  expect(after(failed, { kind: 'opened', module }).openFault).toBeUndefined()
})

test('the studio begins with the sole trader, else with the first file', () => {
  expect(firstFile(['a.banjie', '商事/个体工商户设立.banjie'])).toBe('商事/个体工商户设立.banjie')
  expect(firstFile(['a.banjie', 'b.banjie'])).toBe('a.banjie')
  expect(firstFile([])).toBeUndefined()
})

test('a file that is loaded stays behind the one that is shown, with its draft', () => {
  const other = { path: '乙.banjie', text: '存的', tag: 'v1' }
  const draft = { text: '打的', tag: 'v1' }
  const state = after(
    { kind: 'listed', paths: [path, other.path] },
    { kind: 'opened', module },
    { kind: 'loaded', module: other, draft },
  )
  expect(state.current).toBe(path)
  expect(state.open[other.path]).toMatchObject({ text: '打的', savedText: '存的' })
})

test('库文件能打开，不进文件列表，也改不了', () => {
  const ofLibrary = { path: 'banjie/共用.banjie', text: '库', tag: 'v1' }
  const state = after(
    { kind: 'listed', paths: [path] },
    { kind: 'opened', module: ofLibrary },
    { kind: 'edited', path: ofLibrary.path, text: '改' },
    { kind: 'listed', paths: [path] },
  )
  expect(state).toMatchObject({ current: ofLibrary.path, paths: [path] })
  const file = state.open[ofLibrary.path]
  expect(file?.text).toBe('库')
  expect(file !== undefined && isUnsaved(file)).toBe(false)
})
