import type { Hover, Position } from 'vscode-languageserver-types'
import type { Thing } from '../names/thing.ts'
import { offsetOf, rangeOf, thingAt, type Analysed } from './analysed.ts'
import { declaredField } from './declared-field.ts'
import { keywordHover } from './keyword-hover.ts'
import { lawText } from './law-hover.ts'
import { lawAt } from './laws.ts'

/**
 * What is under a position: a thing with its title and its documentation, a field with its type too, a law with when it is
 * in force, or a keyword with its line of the table.
 */
export function hover(analysed: Analysed, position: Position, locale: 'zh' | 'en'): Hover | undefined {
  const offset = offsetOf(analysed, position)
  const found = thingAt(analysed, offset)
  if (found !== undefined)
    return { contents: markdown(thingText(found.thing, analysed, locale)), range: rangeOf(analysed, found.at) }
  const law = lawAt(analysed, offset)
  if (law !== undefined) return { contents: markdown(lawText(law, analysed, locale)), range: rangeOf(analysed, law) }
  const token = analysed.tokens.find(({ start, end }) => start <= offset && offset < end)
  const text = token && keywordHover(analysed.text.slice(token.start, token.end), locale)
  return token === undefined || text === undefined
    ? undefined
    : { contents: markdown(text), range: rangeOf(analysed, token) }
}

function thingText(thing: Thing, analysed: Analysed, locale: 'zh' | 'en'): string {
  const { kind, name, title, doc, within } = thing
  const head = `**${locale === 'zh' ? kinds[kind].zh : kinds[kind].en}** ${within === undefined ? '' : `${within.name}.`}${name}`
  const type = kind === 'field' ? declaredField(thing, analysed) : undefined
  return [head, title, type, doc].filter((line) => line !== undefined).join('\n\n')
}

const kinds: Readonly<Record<Thing['kind'], { readonly zh: string; readonly en: string }>> = {
  office: { zh: '机构', en: 'office' },
  post: { zh: '岗位', en: 'post' },
  seal: { zh: '印章', en: 'seal' },
  document: { zh: '材料', en: 'document' },
  form: { zh: '表单', en: 'form' },
  field: { zh: '字段', en: 'field' },
  item: { zh: '事项', en: 'item' },
  step: { zh: '环节', en: 'step' },
  stage: { zh: '阶段', en: 'stage' },
  merge: { zh: '合并', en: 'merge' },
  process: { zh: '流程', en: 'process' },
  calendar: { zh: '日历', en: 'calendar' },
}

const markdown = (value: string): { kind: 'markdown'; value: string } => ({ kind: 'markdown', value })
