import type { OfficeNode, TitledNameNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Office, Post } from './model.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Binds an office and its posts. */
export function bindOffice(node: OfficeNode, { text, reporter }: Binding): Office {
  const posts = new Map<string, Post>()
  const office: Office = { kind: 'office', name: node.name.text, title: node.title?.value, posts, node }
  const declare = (post: TitledNameNode): void => {
    if (post.name.missing || posts.has(post.name.text)) return
    posts.set(post.name.text, { kind: 'post', office, name: post.name.text, title: post.title?.value, node: post })
  }
  for (const part of node.parts) {
    if (part.kind === 'posts') part.posts.forEach(declare)
    else refuseUnsupported(part, text, reporter)
  }
  return office
}
