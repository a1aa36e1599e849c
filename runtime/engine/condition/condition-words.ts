import { namesOf, type NodeId, type Term } from '../../plan/index.ts'
import { limitText } from '../view/limit-text.ts'
import { sameText, type Text } from '../view/text.ts'

/** What joins the parts of a condition, as each language writes it. */
export const operatorWords: Readonly<
  Record<keyof Text, Readonly<Record<'and' | 'or' | 'not' | 'is' | 'isNot' | 'in', string>>>
> = {
  zh: { and: '且', or: '或', not: '非', is: '为', isNot: '为 非', in: '属于' },
  en: { and: 'and', or: 'or', not: 'not', is: 'is', isNot: 'is not', in: 'in' },
}

/** A part of a condition that has no parts. */
export type Leaf = Exclude<
  Term,
  { kind: 'and' | 'or' | 'not' | 'compare' | 'in' | 'not-in' | 'arithmetic' | 'negative' }
>

/** A part without parts, as the language writes it. */
export function leafText(term: Leaf): Text {
  switch (term.kind) {
    case 'field':
    case 'yes':
      return nameText(term.kind === 'yes' ? term.field : term.name)
    case 'yesno':
      return term.value ? { zh: '真', en: 'true' } : { zh: '假', en: 'false' }
    case 'text':
      return sameText(`"${term.value.replaceAll(/["\\]/g, '\\$&')}"`)
    case 'word':
      return nameText(term.value)
    case 'number':
    case 'date':
      return sameText(String(term.value))
    case 'duration':
      return limitText(term)
    case 'today':
    case 'channel':
      return asked[term.kind]
    case 'submitted':
    case 'obtained':
      return ofThing(asked[term.kind], nameText(term.document))
    case 'outcome':
      return ofThing(asked.outcome, stepText(term.node))
  }
}

/** A word that a channel or an outcome is compared with. */
export function wordText(word: string, comparedWith: Term): Text {
  return (comparedWith.kind === 'channel' ? channels : outcomes)[word] ?? nameText(word)
}

const asked = {
  today: { zh: '今天', en: 'today' },
  channel: { zh: '渠道', en: 'channel' },
  submitted: { zh: '已提交', en: 'submitted' },
  obtained: { zh: '已取得', en: 'obtained' },
  outcome: { zh: '结论', en: 'outcome' },
} as const satisfies Record<string, Text>

const channels: Readonly<Record<string, Text>> = {
  window: { zh: '窗口', en: 'window' },
  online: { zh: '网上', en: 'online' },
  kiosk: { zh: '自助终端', en: 'kiosk' },
  mobile: { zh: '掌上', en: 'mobile' },
}

const outcomes: Readonly<Record<string, Text>> = {
  pass: { zh: '通过', en: 'pass' },
  correct: { zh: '补正', en: 'correct' },
  refuse: { zh: '不予许可', en: 'refuse' },
}

const impliedSteps: Readonly<Record<string, Text>> = {
  accept: { zh: '受理', en: 'accept' },
  decision: { zh: '决定', en: 'decision' },
  issue: { zh: '出件', en: 'issue' },
  verification: { zh: '核查', en: 'verification' },
}

const ofThing = (word: Text, thing: Text): Text => ({ zh: `${word.zh}(${thing.zh})`, en: `${word.en}(${thing.en})` })

/** A step by the names that lead to it within its process. */
function stepText(node: NodeId): Text {
  const names = namesOf(node)
  const path = names.length > 1 ? names.slice(1) : names
  const last = path.at(-1) ?? ''
  const before = path.slice(0, -1).map((name) => `${nameText(name).zh}.`)
  const { zh, en } = impliedSteps[last] ?? nameText(last)
  return { zh: before.join('') + zh, en: before.join('') + en }
}

/** A name, in quotes where it is no bare one. */
function nameText(name: string): Text {
  return sameText(/^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) ? name : `「${name}」`)
}
