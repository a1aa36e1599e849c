import type { ConstraintNode, FieldNode, ItemNode, KeywordSpan, ProcessNode } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'

/** The parts of an item and of a process that say one thing about it, and so may stand once. */
export const once: ReadonlySet<string> = new Set([
  'itemKind',
  'inForce',
  'handledBy',
  'statutory',
  'promised',
  'corrections',
  'extension',
  'procedure',
  'within',
  'visits',
  'channels',
])

/** BJ1002: a part that may stand once is given twice; neither may win silently. */
export function checkPartsOnce({ parts }: ItemNode | ProcessNode, text: string, reporter: Reporter): void {
  checkOnce(
    parts.filter(({ kind }) => once.has(kind)),
    ({ kind }) => kind,
    { text, reporter },
  )
}

/** BJ1002: a constraint of a field that says one thing about it is given twice, such as two lower bounds. */
export function checkConstraintsOnce(fields: readonly FieldNode[], text: string, reporter: Reporter): void {
  for (const { type, constraints } of fields) {
    checkOnce(
      // A field may be asked under several conditions, each of which has to hold.
      constraints.filter(({ kind }) => kind !== 'condition'),
      sayingOf,
      { text, reporter },
    )
    if (type.kind === 'listType') checkConstraintsOnce(type.fields, text, reporter)
  }
}

/** What a constraint says: `above` and `at least` both say where a field begins. */
const sayingOf = (one: ConstraintNode): string => {
  if (one.kind !== 'bound') return one.kind
  return one.bound === 'above' || one.bound === 'atLeast' ? 'from' : 'to'
}

function checkOnce<T extends KeywordSpan>(
  parts: readonly T[],
  sayingOf: (part: T) => string,
  { text, reporter }: { readonly text: string; readonly reporter: Reporter },
): void {
  const first = new Map<string, KeywordSpan>()
  for (const part of parts) {
    const { start, keywordEnd } = part
    const before = first.get(sayingOf(part))
    if (before === undefined) first.set(sayingOf(part), part)
    else
      reporter.error(
        'BJ1002',
        { start, end: keywordEnd },
        {
          args: { name: text.slice(start, keywordEnd), advice: 'givenTwice' },
          related: [{ start: before.start, end: before.end, role: 'role.first' }],
        },
      )
  }
}
