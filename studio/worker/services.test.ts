import { Project, type Analysed } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { answerQuestion } from './services.ts'

const library = '机构 审批局 "行政审批局" { 岗位 决定岗 }\n'
const shared = '事项 备案 { 承办 审批局 承诺 3 工作日 }\n'
const texts: Readonly<Record<string, string>> = {
  'banjie/局.banjie': library,
  '库.banjie': `引用 "banjie/局"\n${shared}`,
  '用.banjie': '引用 "库"\n引用 "banjie/局"\n流程 试 { 办理 备案 环节 看 由 审批局.决定岗 }\n',
}

function analysed(path: string): Analysed {
  const project = new Project({ read: (wanted) => texts[wanted], paths: () => ['库.banjie', '用.banjie'] })
  const found = project.analysed(path)
  if (found === undefined) throw new Error(path)
  return found
}

const positionOf = (path: string, word: string) => {
  const lines = (texts[path] ?? '').split('\n')
  const line = lines.findIndex((one) => one.includes(word))
  return { line, character: lines[line]?.indexOf(word) ?? 0 }
}

test('拼音首字母找得到审批局', () => {
  const module = analysed('用.banjie')
  const position = positionOf('用.banjie', '审批局')
  const items = answerQuestion(module, { service: 'completion', told: { position, locale: 'zh' } })
  expect(items.map(({ label }) => label)).toContain('审批局.决定岗')
})

test('a place in another module comes with the text that it stands in', () => {
  const told = { position: positionOf('用.banjie', '备案') }
  const found = answerQuestion(analysed('用.banjie'), { service: 'definition', told })
  expect(found.places.map(({ uri }) => uri)).toEqual(['库.banjie'])
  expect(found.texts).toEqual({ '库.banjie': texts['库.banjie'] })
})

test('a renaming names the texts that its edits are made for', () => {
  const told = { position: positionOf('用.banjie', '备案'), name: '登记' }
  const renaming = answerQuestion(analysed('用.banjie'), { service: 'rename', told })
  if (!renaming.ok) throw new Error(renaming.reason.en)
  expect(Object.keys(renaming.edits).sort()).toEqual(['库.banjie', '用.banjie'])
  expect(renaming.texts).toEqual({ '库.banjie': texts['库.banjie'], '用.banjie': texts['用.banjie'] })
})

test('a name of the library is not renamed, what is no name neither', () => {
  const ask = (word: string) =>
    answerQuestion(analysed('用.banjie'), {
      service: 'prepareRename',
      told: { position: positionOf('用.banjie', word) },
    })
  expect(ask('审批局')).toMatchObject({ ok: false, reason: { zh: '这是库里的名称，不能改。' } })
  expect(ask('由')).toMatchObject({ ok: false })
  expect(ask('备案')).toMatchObject({ range: { start: { line: 2 } } })
})

test('the lenses of an item come with the texts of whoever handles it', () => {
  const found = answerQuestion(analysed('库.banjie'), { service: 'lenses', told: { locale: 'zh' } })
  expect(found.lenses.map(({ command }) => command?.title)).toEqual(['被 1 处引用'])
  expect(Object.keys(found.texts)).toEqual(['用.banjie'])
})
