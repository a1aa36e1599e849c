import type { Declaration, KeywordSpan, ModuleNode } from '@banjie/dsl'

/**
 * The constructs of a module that plans cannot hold yet, each at its keyword: a module with any cannot be run, so that
 * nothing of it is silently passed over (language.md, design rule 4).
 */
export function pendingIn(module: ModuleNode): readonly KeywordSpan[] {
  return module.declarations.flatMap(inDeclaration)
}

function inDeclaration(node: Declaration): readonly KeywordSpan[] {
  switch (node.kind) {
    case 'calendar':
      return [node]
    case 'item':
    case 'process':
      return node.parts.filter(({ kind }) => kind === 'inForce')
    default:
      return []
  }
}
