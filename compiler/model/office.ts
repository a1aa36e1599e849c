import type { OfficeNode } from '@banjie/dsl'
import type { Office, Post, Seal } from './model.ts'
import { partsOf } from './task.ts'

/** Binds an office, its posts and its seals. */
export function bindOffice(node: OfficeNode): Office {
  const posts = new Map<string, Post>()
  const seals = new Map<string, Seal>()
  const office: Office = { kind: 'office', name: node.name.text, title: node.title?.value, posts, seals, node }
  for (const one of partsOf(node.parts, 'posts').flatMap((part) => part.posts)) {
    const { name, title } = one
    if (!name.missing && !posts.has(name.text))
      posts.set(name.text, { kind: 'post', office, name: name.text, title: title?.value, node: one })
  }
  for (const one of partsOf(node.parts, 'seals').flatMap((part) => part.seals)) {
    const { name, title } = one
    if (!name.missing && !seals.has(name.text))
      seals.set(name.text, { kind: 'seal', office, name: name.text, title: title?.value, node: one })
  }
  return office
}
