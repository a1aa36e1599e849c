import { expect, test } from 'vitest'
import { completion } from '../completion.ts'
import { Project } from '../project.ts'

const others = { 'a/机构.banjie': '机构 审批局 { }', 'a/事项/登记.banjie': '', 'b/日历.banjie': '' }

/** What is offered at the mark in a module, and the text that it takes the place of. */
function offered(marked: string): readonly string[] {
  const text = marked.replace('<|>', '')
  const texts: Readonly<Record<string, string>> = { ...others, 'a/设立.banjie': text }
  const project = new Project({ read: (path) => texts[path], paths: () => Object.keys(texts) })
  const analysed = project.analysed('a/设立.banjie')
  if (analysed === undefined) throw new Error('not read')
  const { line, column } = analysed.lines.positionAt(marked.indexOf('<|>'))
  return completion(analysed, { line: line - 1, character: column - 1 }, 'zh').items.map(({ label, textEdit }) => {
    const range = textEdit !== undefined && 'range' in textEdit ? textEdit.range : undefined
    return `${label} for “${text.slice(range?.start.character, range?.end.character)}”`
  })
}

test('a use is offered the modules of the project, by their paths from here', () => {
  const all = ['机构.banjie for “”', '事项/登记.banjie for “”', '../b/日历.banjie for “”']
  expect(offered('引用 "<|>"')).toEqual(all)
  expect(offered('引用 "<|>')).toEqual(all)
  expect(offered('引用 "机<|>构"')[0]).toBe('机构.banjie for “机构”')
})

test('one that another use names is not offered again', () => {
  expect(offered('引用 "<|>"\n引用 "机构"')).toEqual(['事项/登记.banjie for “”', '../b/日历.banjie for “”'])
})
