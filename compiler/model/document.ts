import type { DocumentNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Document } from './model.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Binds a document. */
export function bindDocument(node: DocumentNode, { text, reporter }: Binding): Document {
  for (const part of node.parts) refuseUnsupported(part, text, reporter)
  return { kind: 'document', name: node.name.text, title: node.title?.value, node }
}
