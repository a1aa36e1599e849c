import type { Condition, Term } from '../../plan/index.ts'
import type { Text } from '../view/text.ts'
import { leafText, operatorWords, wordText } from './condition-words.ts'

/** A condition in the words of the language: `营业面积 > 50 且 渠道 为 网上`, `area > 50 and channel is online`. */
export function conditionText(condition: Condition): Text {
  return { zh: writtenIn('zh', condition), en: writtenIn('en', condition) }
}

type Language = keyof Text

/** How closely what is written holds together: what is looser stands in brackets inside. */
const closeness = { or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, operand: 7 } as const

function closenessOf(term: Term): number {
  switch (term.kind) {
    case 'and':
    case 'or':
    case 'not':
      return closeness[term.kind]
    case 'compare':
    case 'in':
    case 'not-in':
      return closeness.comparison
    case 'arithmetic':
      return term.operator === '+' || term.operator === '-' ? closeness.sum : closeness.product
    default:
      return closeness.operand
  }
}

/** A term as part of another that asks for so much closeness. */
function within(language: Language, term: Term, least: number): string {
  const text = writtenIn(language, term)
  return closenessOf(term) < least ? `(${text})` : text
}

function writtenIn(language: Language, term: Term): string {
  const words = operatorWords[language]
  const part = (inner: Term, least: number): string => within(language, inner, least)
  const compared = (inner: Term, beside?: Term): string =>
    inner.kind === 'word' && beside !== undefined ? wordText(inner.value, beside)[language] : part(inner, closeness.sum)
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.of.map((each) => part(each, closeness[term.kind] + 1)).join(` ${words[term.kind]} `)
    case 'not':
      return `${words.not} ${part(term.of, closeness.not)}`
    case 'compare':
      return `${compared(term.left)} ${signIn(language, term)} ${compared(term.right, term.left)}`
    case 'in':
    case 'not-in': {
      const sign = term.kind === 'in' ? words.in : `${words.not} ${words.in}`
      const among = term.among.map((each) => compared(each, term.value))
      return `${compared(term.value)} ${sign} { ${among.join(', ')} }`
    }
    case 'arithmetic': {
      const own = closenessOf(term)
      return `${part(term.left, own)} ${term.operator} ${part(term.right, own + 1)}`
    }
    case 'negative':
      return `-${part(term.of, closeness.operand)}`
    default:
      return leafText(term)[language]
  }
}

/** Beside a word of the language stands a word. */
function signIn(language: Language, { operator, right }: Extract<Term, { kind: 'compare' }>): string {
  const isWord = right.kind === 'word' || right.kind === 'yesno'
  if (isWord && operator === '=') return operatorWords[language].is
  return isWord && operator === '!=' ? operatorWords[language].isNot : operator
}
