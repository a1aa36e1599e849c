import type { ItemNode, ProcessNode } from '@banjie/dsl'
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
export function checkPartsOnce(node: ItemNode | ProcessNode, text: string, reporter: Reporter): void {
  const first = new Map<string, { readonly start: number; readonly end: number }>()
  for (const { kind, start, end, keywordEnd } of node.parts) {
    const before = first.get(kind)
    if (!once.has(kind)) continue
    if (before === undefined) first.set(kind, { start, end })
    else
      reporter.error(
        'BJ1002',
        { start, end: keywordEnd },
        {
          args: { name: text.slice(start, keywordEnd), advice: 'givenTwice' },
          related: [{ ...before, role: 'role.first' }],
        },
      )
  }
}
