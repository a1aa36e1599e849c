import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CompletionList, Location, SymbolInformation, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import { startLsp, type Lsp } from './start-lsp.ts'

const offices = '机构 审批局 { 岗位 窗口 }\n材料 申请书\n材料 执照\n'
const items = `引用 "机构"
事项 登记 { 依据 《行政许可法》第四条 承办 审批局 承诺 1 工作日  需 申请书  出具 执照 }
流程 设立 { 受理 由 审批局.窗口 限 当场 并联 { 办理 登记 办理 登记 } 出件 由 审批局.窗口 限 当场 }
`

/** Where 审批局 stands in the item. */
const column = (items.split('\n')[1] ?? '').indexOf('审批局')

let folder: string
let lsp: Lsp
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href
const codesOf = (name: string): readonly unknown[] | undefined => lsp.codesOf(uriOf(name))
const place = (name: string, line: number, character: number) => ({
  textDocument: { uri: uriOf(name) },
  position: { line, character },
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-lsp-'))
  writeFileSync(join(folder, '机构.banjie'), offices)
  writeFileSync(join(folder, '设立.banjie'), items)
  lsp = await startLsp({ workspaceFolders: [{ uri: pathToFileURL(folder).href, name: '项目' }] })
  await lsp.open(uriOf('设立.banjie'), items)
})
afterEach(() => {
  lsp.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('the services reach over the modules of the folder, open or not', async () => {
  const found: Location = await lsp.editor.sendRequest('textDocument/definition', place('设立.banjie', 1, column + 1))
  expect(found).toMatchObject({ uri: uriOf('机构.banjie'), range: { start: { line: 0, character: 3 } } })
  const used: Location = await lsp.editor.sendRequest('textDocument/definition', place('设立.banjie', 0, 5))
  expect(used.uri).toBe(uriOf('机构.banjie'))
  const edit: WorkspaceEdit = await lsp.editor.sendRequest('textDocument/rename', {
    ...place('设立.banjie', 1, column + 1),
    newName: '行政审批局',
  })
  expect(Object.keys(edit.changes ?? {}).toSorted()).toEqual([uriOf('机构.banjie'), uriOf('设立.banjie')].toSorted())
  const symbols: SymbolInformation[] = await lsp.editor.sendRequest('workspace/symbol', { query: '窗' })
  expect(symbols.map(({ name, location }) => [name, location.uri])).toEqual([['窗口', uriOf('机构.banjie')]])
})

test('diagnostics come in two waves: names at once, what only the whole process shows after a rest', async () => {
  await expect.poll(() => lsp.published.some(({ uri }) => uri === uriOf('设立.banjie'))).toBe(true)
  expect(codesOf('设立.banjie')).toEqual([])
  await expect.poll(() => codesOf('设立.banjie')).toEqual(['BJ4004'])
})

test('a used file that changes on the disk is looked at again', async () => {
  await expect.poll(() => codesOf('设立.banjie')).toEqual(['BJ4004'])
  writeFileSync(join(folder, '机构.banjie'), offices.replace('窗口', '前台'))
  await lsp.editor.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf('机构.banjie'), type: 2 }],
  })
  await expect.poll(() => codesOf('设立.banjie')).toContain('BJ1001')
})

test('what does not fit in banjie.json is told there', async () => {
  writeFileSync(join(folder, 'banjie.json'), '{ "titel": "企业开办" }')
  await lsp.editor.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf('banjie.json'), type: 1 }],
  })
  await expect.poll(() => codesOf('banjie.json')).toEqual(['BJ0001'])
})

test('what is announced is answered: completion by pinyin, hints, lenses, colours, formatting, links', async () => {
  expect(Object.keys(lsp.answered.capabilities)).toEqual(
    expect.arrayContaining(['completionProvider', 'semanticTokensProvider', 'inlayHintProvider', 'codeLensProvider']),
  )
  await lsp.change(uriOf('设立.banjie'), items.replace('承办 审批局', '承办 spj'))
  const list: CompletionList = await lsp.editor.sendRequest(
    'textDocument/completion',
    place('设立.banjie', 1, column + 3),
  )
  expect(list.items[0]).toMatchObject({ label: '审批局', textEdit: { newText: '审批局' } })
  const whole = { textDocument: { uri: uriOf('设立.banjie') } }
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }
  const tokens: { data: number[] } = await lsp.editor.sendRequest('textDocument/semanticTokens/full', whole)
  expect(tokens.data.length).toBeGreaterThan(50)
  const edits: TextEdit[] = await lsp.editor.sendRequest('textDocument/formatting', { ...whole, options: {} })
  expect(edits.length).toBeGreaterThan(0)
  for (const [method, params] of [
    ['textDocument/inlayHint', { ...whole, range }],
    ['textDocument/codeLens', whole],
    ['textDocument/documentLink', whole],
    ['textDocument/foldingRange', whole],
    ['textDocument/documentSymbol', whole],
    ['textDocument/selectionRange', { ...whole, positions: [{ line: 1, character: 4 }] }],
  ] as const) {
    const answer: unknown[] = await lsp.editor.sendRequest(method, params)
    expect(answer.length, method).toBeGreaterThanOrEqual(method === 'textDocument/foldingRange' ? 0 : 1)
  }
})
