import { postsOf } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'
import type { Doing, Step } from '../model/statement.ts'
import { lastWorks, worksIn } from '../model/waiting.ts'

/** BJ6009: one post both reviews and decides an item. */
export const reviewsAndDecides: Rule = ({ model, reporter }) => {
  for (const { name, procedure = [] } of model.items) {
    const last = lastWorks(procedure)
    const steps = worksIn(procedure).filter((work): work is Step => work.kind === 'step')
    const reviews = steps.filter((step) => !last.has(step))
    for (const decision of steps.filter((step) => last.has(step))) {
      const doing = decision.by.find((one) => reviews.some(({ by }) => by.some((other) => isOnePost(one, other))))
      if (doing === undefined) continue
      const review = reviews.find(({ by }) => by.some((other) => isOnePost(doing, other)))
      reporter.warning('BJ6009', doing.node, {
        args: { name, review: review?.name ?? '', decision: decision.name },
        related:
          review === undefined
            ? []
            : [{ start: review.node.name.start, end: review.node.name.end, role: 'role.review' }],
      })
    }
  }
}

/** Whether two doers are the same single post; an office with several can part the work among them. */
function isOnePost({ doer: one }: Doing, { doer: other }: Doing): boolean {
  const [posts, others] = [postsOf(one), postsOf(other)]
  const [post, its] = [posts[0], others[0]]
  if (post === undefined || its === undefined || posts.length > 1 || others.length > 1) return false
  return post.office === its.office && post.post === its.post
}
