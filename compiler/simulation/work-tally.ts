import type { Calendar } from '@banjie/runtime/calendar'
import { postKey, tasksOf, type Instant, type NodeId, type Plan } from '@banjie/runtime/plan'
import type { Assumptions } from './assumptions.ts'
import { nameOf } from './names.ts'
import type { PostLoad, StepLoad } from './result.ts'
import { rounded, summaryOf } from './summary.ts'
import type { Person, Work } from './work.ts'

const HOUR = 3_600_000

/** What is counted of the work that is done. */
export interface WorkTally {
  /** Somebody takes work in hand, and will be busy with it for so long. */
  begun(work: Work, person: Person, now: Instant, service: number): void
  /** Steps and posts, with the work still waiting; people were there from `from` to `until`. */
  result(
    from: Instant,
    until: Instant,
    waiting: readonly Work[],
  ): {
    readonly steps: readonly StepLoad[]
    readonly posts: readonly PostLoad[]
  }
}

/** Counts work: how long tasks waited for somebody, and how busy that kept the posts. */
export function workTally(plan: Plan, { staff }: Assumptions, { days }: Calendar): WorkTally {
  const steps = new Map<NodeId, { waited: number[]; service: number }>()
  const posts = new Map(
    Object.keys(staff).map((post) => [post, { waited: [] as number[], spans: [] as (readonly [Instant, number])[] }]),
  )
  return {
    begun: ({ block, since }, { post }, now, service) => {
      const waited = days.workingMs(since, now) / HOUR
      const step = steps.get(block.id) ?? { waited: [], service: 0 }
      steps.set(block.id, step)
      step.waited.push(waited)
      step.service += service
      const at = posts.get(post)
      at?.waited.push(waited)
      at?.spans.push([now, service])
    },
    result: (from, until, waiting) => ({
      steps: tasksOf(plan)
        .filter(({ applicant }) => applicant !== true)
        .map(({ id, by }) => {
          const { waited, service } = steps.get(id) ?? { waited: [], service: 0 }
          return {
            node: id,
            name: nameOf(plan, id),
            posts: by.map(postKey),
            done: waited.length,
            waiting: summaryOf(waited),
            serviceMean: rounded(service / Math.max(1, waited.length) / HOUR),
            left: waiting.filter(({ block }) => block.id === id).length,
          }
        }),
      posts: [...posts].map(([post, { waited, spans }]) => {
        const busy = spans.reduce((sum, [at, service]) => sum + Math.min(service, days.workingMs(at, until)), 0)
        const people = staff[post] ?? 0
        return {
          post,
          staff: people,
          done: waited.length,
          load: rounded(busy / Math.max(1, people * days.workingMs(from, until))),
          busyHours: rounded(busy / HOUR),
          waiting: summaryOf(waited),
        }
      }),
    }),
  }
}
