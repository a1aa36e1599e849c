import { blocksOf, keyOf, nodeId, type NamedParams, type PreReviewBlock, type StateConfig } from '@banjie/runtime/plan'
import { sequenceState } from './sequence.ts'
import { endingOf, onOverdue } from './overdue.ts'
import { act, to } from './parts.ts'
import { at, type Scope } from './scope.ts'

/**
 * Review before formal acceptance (预审): the items run once for opinions, and when the condition holds and what they ask
 * of the applicant is there, they run again, formally, where every opinion that nothing newer bears on counts as done.
 */
export function preReviewState(block: PreReviewBlock, scope: Scope): StateConfig {
  const { id, body, when: condition, wants, limit, overdue } = block
  const done = at(scope, id, 'done')
  const formal = at(scope, id, 'formal')
  // Named after the pre-review: one may stand in another, and be of either kind of it.
  const reviewing: Scope = { ...scope, prefix: `${scope.prefix}${keyOf(id)}:`, isOpinion: true }
  const does = limit === undefined ? 'escalate' : endingOf(overdue, 'withdrawn')
  // The body is named from the node around, as what stands in it: its two states are named after the pre-review.
  const bodyIn = (place: string): typeof body => ({ ...body, id: nodeId(id, place) })
  const convert = [
    act('convert', {
      opinions: opinionsIn(block),
      documents: needsIn(block, 'tolerate'),
      committed: needsIn(block, 'commitment'),
    }),
    act('convertCase', { node: id }),
  ]
  return {
    id: at(scope, id),
    description: '预审 · pre-review',
    initial: 'reviewing',
    meta: { node: id, kind: 'preReview' },
    states: {
      reviewing: {
        id: at(scope, id, 'reviewing'),
        description: '预审中 · before formal acceptance',
        initial: 'items',
        meta: { node: id, kind: 'preReview' },
        always: [{ ...to(formal), guard: { type: 'formal', params: { condition, waits: wants } }, actions: convert }],
        on: onOverdue(id, does, { state: formal, actions: convert }, scope),
        states: {
          items: { ...sequenceState(bodyIn('opinions'), reviewing), onDone: [to(at(scope, id, 'reviewed'))] },
          reviewed: {
            id: at(scope, id, 'reviewed'),
            description: '意见已出，等转正式受理 · opinions given, waits for formal acceptance',
          },
        },
      },
      formal: { ...sequenceState(bodyIn('formal'), scope), onDone: [to(done)] },
      done: { id: done, type: 'final' },
    },
  }
}

/** The steps whose opinions may count, each with the documents that it reads by rule 3. */
const opinionsIn = ({ body }: PreReviewBlock): NonNullable<NamedParams['opinions']> =>
  [...blocksOf(body)].flatMap((block) => {
    if (block.kind !== 'step' && block.kind !== 'auto') return []
    return [{ node: block.id, documents: block.waitsFor.map(({ document }) => document) }]
  })

/** What may still be missing when it becomes formal: tolerated, or with a commitment in its place. */
const needsIn = ({ body }: PreReviewBlock, how: 'tolerate' | 'commitment'): string[] =>
  [...blocksOf(body)].flatMap((block) =>
    block.kind === 'item' ? block.needs.flatMap((need) => (need[how] === undefined ? [] : [need.document])) : [],
  )
