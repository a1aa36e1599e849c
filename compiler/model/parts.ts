import type { PostRef } from '@banjie/runtime/plan'
import type { Doer, Handle, Office, Statement } from './model.ts'

/** The items handled by statements and those within them, in the order of the text. */
export function handlesIn(statements: readonly Statement[]): readonly Handle[] {
  return statements.flatMap((one) => {
    if (one.kind === 'handle') return [one]
    return one.kind === 'sequence' || one.kind === 'parallel' ? handlesIn(one.statements) : []
  })
}

/** The offices that have a part in statements: named as doers, or handling an item; each once, as they come. */
export function officesIn(statements: readonly Statement[]): readonly Office[] {
  const officeOf = (doer: Doer): Office => (doer.kind === 'office' ? doer : doer.office)
  const all = (inner: readonly Statement[]): readonly Office[] =>
    inner.flatMap((one) => {
      switch (one.kind) {
        case 'sequence':
        case 'parallel':
          return all(one.statements)
        case 'handle':
          return [...one.item.offices, ...all(one.item.procedure ?? [])]
        default:
          return one.by.map(officeOf)
      }
    })
  return [...new Set(all(statements))]
}

/** Every post that a doer stands for: itself, or all posts of the office. */
export function postsOf(doer: Doer): readonly PostRef[] {
  if (doer.kind === 'post') return [{ office: doer.office.name, post: doer.name }]
  if (doer.posts.size === 0) return [{ office: doer.name }]
  return [...doer.posts.keys()].map((post) => ({ office: doer.name, post }))
}
