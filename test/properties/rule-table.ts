import fc from 'fast-check'

/** A condition of a rule table, as data: it is written as the language has it, told to a solver, and tried by itself. */
export type Asked =
  | {
      readonly kind: 'number'
      readonly field: 'a' | 'n'
      readonly operator: Operator
      readonly than: number
      readonly twice: boolean
    }
  | { readonly kind: 'option'; readonly among: readonly string[]; readonly negated: boolean }
  | { readonly kind: 'yes' }
  | { readonly kind: 'not'; readonly inner: Asked }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Asked[] }
type Operator = '<' | '<=' | '>' | '>=' | '=' | '!='

/** What an applicant fills in; only `a` is required. */
export interface Answers {
  readonly a: number
  readonly n: number | undefined
  readonly k: string | undefined
  readonly u: boolean
}

/** The form that the conditions are about. */
export const form = `form F {
  a: number at least 0 below 6 required
  n: integer at least 0 at most 3
  k: choice { "x", "y", "z" }
  u: yesno
}`
const options = ['x', 'y', 'z']

const { asked } = fc.letrec<{ asked: Asked }>((tie) => ({
  asked: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('number' as const),
        field: fc.constantFrom('a' as const, 'n' as const),
        operator: fc.constantFrom<Operator>('<', '<=', '>', '>=', '=', '!='),
        than: fc.integer({ min: -1, max: 13 }).map((half) => half / 2),
        twice: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('option' as const),
        among: fc.subarray(options, { minLength: 1 }),
        negated: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('yes' as const) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('not' as const), inner: tie('asked') }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('asked'), { minLength: 2, maxLength: 3 }),
      }),
    },
  ),
}))

/** Rules from the top, each with its outcome. */
export const table: fc.Arbitrary<readonly { readonly outcome: 'pass' | 'refuse'; readonly asked: Asked }[]> = fc.array(
  fc.record({ outcome: fc.constantFrom('pass' as const, 'refuse' as const), asked }),
  { minLength: 1, maxLength: 4 },
)

/** A condition as an official writes it. */
export function written(one: Asked): string {
  switch (one.kind) {
    case 'number':
      return `${one.field}${one.twice ? ' * 2 + 1' : ''} ${one.operator} ${one.than < 0 ? '0 - 0.5' : one.than}`
    case 'option':
      return `k ${one.negated ? 'not in' : 'in'} { ${one.among.map((option) => `"${option}"`).join(', ')} }`
    case 'yes':
      return 'u'
    case 'not':
      return `not (${written(one.inner)})`
    default:
      return one.parts.map((part) => `(${written(part)})`).join(` ${one.kind} `)
  }
}

/** A condition as an SMT solver reads it; `n?` and `k?` say whether there is an answer. */
export function smt(one: Asked): string {
  switch (one.kind) {
    case 'number': {
      const value = one.field === 'a' ? 'a' : '(to_real n)'
      const left = one.twice ? `(+ (* 2.0 ${value}) 1.0)` : value
      const right = one.than < 0 ? '(- 0.5)' : one.than.toFixed(1)
      const compared = one.operator === '!=' ? `(not (= ${left} ${right}))` : `(${one.operator} ${left} ${right})`
      return one.field === 'a' ? compared : `(and n? ${compared})`
    }
    case 'option': {
      const any = `(or ${one.among.map((option) => `(= k ${options.indexOf(option)})`).join(' ')})`
      return `(and k? ${one.negated ? `(not ${any})` : any})`
    }
    case 'yes':
      return 'u'
    case 'not':
      return `(not ${smt(one.inner)})`
    default:
      return `(${one.kind} ${one.parts.map(smt).join(' ')})`
  }
}

/** The form, as an SMT solver reads it. */
export const smtForm = `(declare-const a Real)(declare-const n Int)(declare-const n? Bool)(declare-const k Int)
(declare-const k? Bool)(declare-const u Bool)
(assert (and (>= a 0.0) (< a 6.0) (>= n 0) (<= n 3) (>= k 0) (<= k 2)))`

/** Whether a condition holds of answers; a comparison with what is not answered does not. */
export function holds(one: Asked, answers: Answers): boolean {
  switch (one.kind) {
    case 'number': {
      const value = answers[one.field]
      if (value === undefined) return false
      const left = one.twice ? value * 2 + 1 : value
      const than = one.than < 0 ? -0.5 : one.than
      const order = { '<': left < than, '<=': left <= than, '=': left === than }
      const reverse = { '>': left > than, '>=': left >= than, '!=': left !== than }
      return { ...order, ...reverse }[one.operator]
    }
    case 'option':
      return answers.k !== undefined && one.among.includes(answers.k) !== one.negated
    case 'yes':
      return answers.u
    case 'not':
      return !holds(one.inner, answers)
    case 'and':
      return one.parts.every((part) => holds(part, answers))
    case 'or':
      return one.parts.some((part) => holds(part, answers))
  }
}

/** Every way to complete the answers that a message names (`a = 5, k = (unanswered)`). */
export function completions(message: string): readonly Answers[] {
  const named = new Map(
    [...message.matchAll(/\b([anku]) = (\(unanswered\)|"\w"|[\w.]+)/g)].map(([, field, value]) => [
      field,
      value?.replace(/\.$/, ''),
    ]),
  )
  const each = <T>(field: string, read: (text: string) => T, all: readonly T[]): readonly (T | undefined)[] => {
    const text = named.get(field)
    if (text === undefined) return all
    return [text === '(unanswered)' ? undefined : read(text)]
  }
  const as = each('a', Number, [0, 0.25, 1, 2.5, 4, 5.75])
  const ns = each('n', Number, [undefined, 0, 1, 2, 3])
  const ks = each('k', (text) => text.replaceAll('"', ''), [undefined, ...options])
  const us = each('u', (text) => text === 'true', [true, false])
  return as.flatMap((a = Number.NaN) => ns.flatMap((n) => ks.flatMap((k) => us.map((u = false) => ({ a, n, k, u })))))
}
