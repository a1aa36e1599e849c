import type { DocumentNode } from '@banjie/dsl'
import type { Document } from './model.ts'

/** Binds a document. */
export function bindDocument(node: DocumentNode): Document {
  return { kind: 'document', name: node.name.text, title: node.title?.value, node }
}
