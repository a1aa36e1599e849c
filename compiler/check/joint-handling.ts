import type { Item } from '../model/model.ts'

/** Whether several offices handle an item jointly (行政许可法 art. 42(2)): by the names that it gives, known or not. */
export function isJointlyHandled({ node }: Item): boolean {
  const refs = node.parts.flatMap((part) => (part.kind === 'handledBy' ? part.offices : []))
  return new Set(refs.filter(({ missing }) => !missing).map(({ parts }) => parts[0]?.text)).size > 1
}
