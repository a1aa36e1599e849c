import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import type { Analysed } from './analysed.ts'
import { codeLenses, showPlacesCommand } from './code-lenses.ts'
import { documentLinks } from './document-links.ts'
import { Project } from './project.ts'

const uri = 'file:///a.banjie'
const program = `事项 甲 { }
事项 乙 { }
流程 丙 { 办理 甲  办理 甲 }
流程 丁 { 启动 丙 }
场景 "一" 验证 丙 { }
场景 "二" 验证 丙 { }
`

test('items tell how often they are referred to, processes which scenarios verify them', () => {
  const titles = (locale: 'zh' | 'en') =>
    codeLenses(analyse(program, uri), locale).map(({ range, command }) => [range.start.line, command?.title])
  expect(titles('zh')).toEqual([
    [0, '被 2 处引用'],
    [1, '没有被引用'],
    [2, '没有总时限 · 1 条路径'],
    [2, '2 个场景验证'],
    [2, '被 1 处引用'],
    [3, '没有总时限 · 1 条路径'],
    [3, '没有场景验证'],
  ])
  expect(titles('en')).toEqual([
    [0, '2 references'],
    [1, 'not referred to'],
    [2, 'no limit of its own · 1 path'],
    [2, 'verified by 2 scenarios'],
    [2, '1 reference'],
    [3, 'no limit of its own · 1 path'],
    [3, 'no scenario verifies it'],
  ])
})

test('a lens leads to its places; one without places leads nowhere', () => {
  const [references, none, , scenarios] = codeLenses(analyse(program, uri), 'zh')
  const places = (line: number, ...characters: number[]) =>
    characters.map((character) => ({
      uri,
      range: { start: { line, character }, end: { line, character: character + 1 } },
    }))
  expect(references?.command).toMatchObject({
    command: showPlacesCommand,
    arguments: [uri, { line: 0, character: 3 }, places(2, 10, 16)],
  })
  expect(none?.command?.command).toBe('')
  const titles = [4, 5].map((line) => ({
    uri,
    range: { start: { line, character: 3 }, end: { line, character: 6 } },
  }))
  expect(scenarios?.command?.arguments?.[2]).toEqual(titles)
})

/** The module at a path of a project, with the others beside it. */
function inProject(path: string, texts: Readonly<Record<string, string>>): Analysed {
  const uriOf = (wanted: string): string => `file:///${wanted}`
  const analysed = new Project({ read: (wanted) => texts[wanted], paths: () => Object.keys(texts), uriOf }).analysed(
    path,
  )
  if (analysed === undefined) throw new Error(`no module at ${path}`)
  return analysed
}

test('what other modules of the project say counts as well', () => {
  const analysed = inProject('a.banjie', {
    'a.banjie': '事项 甲 { }\n流程 丙 { 办理 甲 }',
    'b.banjie': '引用 "a.banjie"\n流程 丁 { 办理 甲 }\n场景 "一" 验证 丙 { }',
  })
  const [item, , process] = codeLenses(analysed, 'zh')
  expect(item?.command?.title).toBe('被 2 处引用')
  expect(process?.command).toMatchObject({
    title: '1 个场景验证',
    arguments: [analysed.uri, { line: 1, character: 3 }, [{ uri: 'file:///b.banjie' }]],
  })
})

test('the path of a module that is used leads to it, where it is there', () => {
  const analysed = inProject('local/a.banjie', {
    'local/a.banjie': '引用 "common/机构.banjie"\n引用 "nowhere.banjie"\n',
    'local/common/机构.banjie': '机构 局',
  })
  expect(documentLinks(analysed)).toEqual([
    {
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 21 } },
      target: 'file:///local/common/机构.banjie',
    },
  ])
})

test('limit, worst case, paths, and whether the limit is kept', () => {
  const text = `机构 局 { 岗位 岗 }
表单 F { 急: 是否 }
事项 甲 { 承办 局 承诺 2 工作日 补正 1 次 办理程序 { 环节 一 由 局.岗 限 1 工作日 环节 二 由 局.岗 限 1 工作日 } }
流程 丙 { 限 3 工作日 受理 由 局.岗 { 表单 F } 办理 甲 当 急 { 环节 三 由 局.岗 限 1 工作日 } }`
  const titles = (locale: 'zh' | 'en') => codeLenses(analyse(text, uri), locale).map(({ command }) => command?.title)
  expect(titles('zh')).toContain('✗ 承诺 2 个工作日 · 最长 3 个工作日 · 总共最长 8 个工作日')
  expect(titles('zh')).toContain('✓ 限 3 个工作日 · 最长 3 个工作日 · 总共最长 13 个工作日 · 2 条路径')
  expect(titles('en')).toContain('✗ promised 2 working days · at most 3 working days · 8 working days in all')
})
