import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Hover, Location, WorkspaceEdit } from 'vscode-languageserver/node'
import { startLsp, type Lsp } from './start-lsp.ts'

const uri = 'file:///%E7%94%B2.banjie'
const text = '机构 审批局 { 岗位 窗口 }\n材料 申请书\n事项 登记 { 承办 审批局  需 申请书  依据 《行政许可法》第四条 }\n'

let lsp: Lsp

beforeEach(async () => {
  lsp = await startLsp({ locale: 'en' })
  await lsp.open(uri, text)
})
afterEach(() => lsp.stop())

const place = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } })

test('what an editor asks is answered over stdio', async () => {
  await expect.poll(() => lsp.published.at(-1)?.diagnostics).toEqual([])
  const found: Location = await lsp.editor.sendRequest('textDocument/definition', place(2, 20))
  expect(found).toEqual({ uri, range: { start: { line: 1, character: 3 }, end: { line: 1, character: 6 } } })
  const shown: Hover = await lsp.editor.sendRequest('textDocument/hover', place(2, 20))
  expect(shown.contents).toMatchObject({ value: '**document** 申请书' })
  const edit: WorkspaceEdit = await lsp.editor.sendRequest('textDocument/rename', {
    ...place(1, 4),
    newName: '登记申请书',
  })
  expect(edit.changes?.[uri]?.map(({ range }) => range.start.line)).toEqual([1, 2])
  await expect(lsp.editor.sendRequest('textDocument/rename', { ...place(1, 4), newName: '登记' })).rejects.toThrow(
    /taken/,
  )
})

test('a mistake is published as it is typed, and its fix is a code action', async () => {
  await lsp.editor.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 2, character: 18 }, end: { line: 2, character: 21 } }, text: '申请表' }],
  })
  await expect.poll(() => lsp.published.at(-1)?.diagnostics[0]?.code).toBe('BJ1001')
  const [wrong] = lsp.published.at(-1)?.diagnostics ?? []
  expect(wrong?.range.start).toEqual({ line: 2, character: 18 })
  const actions: readonly { title: string }[] = await lsp.editor.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: wrong?.range,
    context: { diagnostics: [] },
  })
  expect(actions.map(({ title }) => title)).toContain('use “申请书” (BJ1001)')
})

test('it ends when the editor says so', async () => {
  await lsp.editor.sendRequest('shutdown')
  await lsp.editor.sendNotification('exit')
  expect(await lsp.exited).toBe(0)
})
