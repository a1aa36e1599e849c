import type { BlockNode, Statement as StatementNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Need, Statement } from './model.ts'
import { bindAccept, bindIssue, bindStep } from './tasks.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Where statements stand: in a process, or in the procedure of an item that needs those documents. */
export type Place = Binding &
  ({ readonly place: 'process' } | { readonly place: 'procedure'; readonly needs: readonly Need[] })

/** Binds the statements of a block. */
export function bindStatements(block: Pick<BlockNode, 'statements'>, place: Place): readonly Statement[] {
  return block.statements.flatMap((node) => bindStatement(node, place) ?? [])
}

function bindStatement(node: StatementNode, place: Place): Statement | undefined {
  switch (node.kind) {
    case 'step':
      return bindStep(node, place)
    case 'sequence':
      return { kind: 'sequence', statements: bindStatements(node.block, place), node }
    case 'parallel':
      if (node.ledBy !== undefined) refuseUnsupported(node.ledBy, place.text, place.reporter)
      return { kind: 'parallel', statements: bindStatements(node.block, place), node }
    case 'accept':
      return place.place === 'process' ? bindAccept(node, place) : undefined
    case 'issue':
      return place.place === 'process' ? bindIssue(node, place) : undefined
    case 'handle': {
      if (place.place !== 'process') return undefined
      const item = place.scope.find(node.item, 'item')
      const within = node.parts.find((part) => part.kind === 'within')
      for (const part of node.parts) if (part.kind !== 'within') refuseUnsupported(part, place.text, place.reporter)
      return item && { kind: 'handle', item, limit: within?.limit, node }
    }
    default:
      return refuseUnsupported(node, place.text, place.reporter)
  }
}
