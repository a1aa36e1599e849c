import type { Rule } from '../model/rule.ts'

/**
 * BJ6004: a document, form or item that is declared and never used. A module without processes is a library: what it
 * declares is for others.
 */
export const neverUsed: Rule = ({ model, reporter }) => {
  const { processes, documents, forms, items, unread, redeclared, scope } = model
  // Where something cannot be read, it may be used there.
  if (processes.length === 0 || unread.length > 0) return
  for (const declared of [...documents, ...forms, ...items]) {
    const { kind, name, node } = declared
    if (node.name.missing || scope.isNamed(declared)) continue
    if (redeclared.some(({ start }) => start === node.name.start)) continue
    reporter.warning('BJ6004', node.name, { args: { kind: `kind.${kind}`, name } })
  }
}
