import { openTasksOf, type Act, type Actor, type CaseState, type Engine } from '@banjie/runtime/engine'
import { blocksOf, tasksOf, type Block, type CompiledProcess, type TaskBlock } from '@banjie/runtime/plan'
import type { Draw } from '../properties/draw.ts'
import { randomAnswers } from './random-answers.ts'
import { people } from './running-case.ts'

/** Something that somebody may want to do to a case. */
export type Offered = Act & { readonly by: Actor }

const applicant: Actor = { kind: 'applicant' }
const owed = new Set(['missing', 'tolerated', 'committed', 'later'])

/** What a process is made of, as far as acts name it. */
export interface Parts {
  readonly blocks: readonly Block[]
  readonly tasks: readonly TaskBlock[]
  readonly documents: readonly string[]
  readonly posts: readonly Actor[]
}

const known = new WeakMap<CompiledProcess, Parts>()

/** What acts on a process may name. */
export function partsOf(process: CompiledProcess): Parts {
  const before = known.get(process)
  if (before !== undefined) return before
  const { body, documents, offices } = process.plan
  const posts = Object.entries(offices).flatMap(([office, one]): Actor[] => [
    { kind: 'post', office },
    ...Object.keys(one.posts).map((post): Actor => ({ kind: 'post', office, post })),
  ])
  const parts = { blocks: [...blocksOf(body)], tasks: tasksOf(process.plan), documents: Object.keys(documents), posts }
  known.set(process, parts)
  return parts
}

/** The acts that a case asks for now: its tasks, its intakes, what the applicant and other offices owe it. */
export function askedFor({ process }: Engine, state: CaseState, draw: Draw): readonly Offered[] {
  const { blocks, tasks } = partsOf(process)
  const open = new Set(openTasksOf(process, state))
  return [
    ...blocks.flatMap((block) => (block.kind === 'intake' ? submitted(block, state, draw) : [])),
    ...tasks.filter(({ id }) => open.has(id)).flatMap((task) => completed(task, state, draw)),
    ...supplied(blocks, state, draw),
    ...shared(blocks, state),
  ]
}

/** What may be done beside that: withdrawing, suspending, extending, amending, rating. */
export function beside({ process }: Engine, state: CaseState, draw: Draw): readonly Offered[] {
  const { blocks, posts, documents } = partsOf(process)
  const [office] = posts
  const items = blocks.filter((block) => block.kind === 'item')
  const forms = blocks.flatMap((block) => (block.kind === 'intake' && block.id in state.intakes ? [block.form] : []))
  return [
    { kind: 'amend', fields: forms.length === 0 ? {} : randomAnswers(draw.pick(forms), draw), by: applicant },
    { kind: 'supply', documents: documents.slice(0, draw.whole(1, 3)), by: applicant },
    { kind: 'withdraw', by: applicant },
    { kind: 'rate', score: draw.whole(0, 6), by: applicant },
    ...(office === undefined ? [] : ordered(office)),
    ...items.flatMap((item): Offered[] => {
      const heads = process.plan.items[item.item]?.extension?.by ?? []
      return heads.map((head) => ({ kind: 'extend', item: item.id, by: { kind: 'post', ...head } }))
    }),
  ]
}

const ordered = (by: Actor): Offered[] => [
  { kind: 'suspend', reason: '等待上级批复', by },
  { kind: 'resume', by },
]

/** What nobody asked for: any task by anybody with any outcome, unknown names, empty lists. */
export function rubbish({ process }: Engine, draw: Draw): Offered {
  const { tasks, documents, posts, blocks } = partsOf(process)
  const by = draw.pick([applicant, ...posts])
  const task = draw.pick(['没有这个', ...blocks.map(({ id }) => id), ...tasks.map(({ id }) => id)])
  const outcome = draw.pick(['pass', 'refuse', 'correct', 'rectify', 'revoke', 'return:没有', '疑难', ''])
  const some = draw.some([...documents, '没有这个'])
  return draw.pick<() => Offered>([
    () => ({ kind: 'complete', task, outcome, by, ...(draw.chance(0.5) ? { reason: '理由' } : {}) }),
    () => ({ kind: 'complete', task, outcome: 'pass', fields: { 意见: 3 }, by }),
    () => ({ kind: 'supply', documents: some, by }),
    () => ({ kind: 'share', documents: some, by }),
    () => ({ kind: 'submit', fields: {}, without: some, by }),
    () => ({ kind: 'amend', fields: { 没有这个: 1 }, by }),
    () => ({ kind: 'extend', item: task, by }),
    () => ({ kind: 'suspend', reason: ' ', by }),
    () => ({ kind: 'resume', by }),
    () => ({ kind: 'rate', score: 7, by }),
    () => ({ kind: 'withdraw', by }),
  ])()
}

function submitted(intake: Extract<Block, { kind: 'intake' }>, state: CaseState, draw: Draw): Offered[] {
  if (intake.id in state.intakes) return []
  const names = intake.asks.map(({ document }) => document)
  const without = draw.chance(0.6) ? [] : names.filter(() => draw.chance(0.4))
  const channel = draw.chance(0.3) ? draw.pick(['window', 'online', 'mobile'] as const) : undefined
  const fields = randomAnswers(intake.form, draw)
  return [{ kind: 'submit', fields, without, by: applicant, ...(channel === undefined ? {} : { channel }) }]
}

function completed(task: TaskBlock, { tasks }: CaseState, draw: Draw): Offered[] {
  const names = task.kind === 'step' ? task.outcomes.map(({ name }) => name) : ['pass', 'correct', 'refuse']
  const only = tasks[task.id]?.only
  const outcomes = only === undefined ? (task.kind === 'issue' ? ['pass'] : names) : [only]
  // Refusals are few, or no history would get far.
  const outcome = draw.chance(0.5)
    ? (outcomes[0] ?? 'pass')
    : draw.pick(outcomes.filter(() => draw.chance(0.7)).concat(outcomes[0] ?? 'pass'))
  const form = task.kind === 'step' ? task.form : undefined
  const fields = form === undefined ? {} : { fields: randomAnswers(form, draw) }
  const reason = outcome === 'pass' ? {} : { reason: '理由充分' }
  const by =
    task.applicant === true
      ? [applicant]
      : task.by.map((post): Actor => ({ kind: 'post', ...post, person: draw.pick(people) }))
  return by.map((one) => ({ kind: 'complete', task: task.id, outcome, by: one, ...reason, ...fields }))
}

function supplied(blocks: readonly Block[], { documents, value }: CaseState, draw: Draw): Offered[] {
  const names = Object.keys(documents).filter((name) => owed.has(documents[name] ?? ''))
  const offers: Offered[] = names.length === 0 ? [] : [{ kind: 'supply', documents: names, by: applicant }]
  if (names.length > 1) offers.push({ kind: 'supply', documents: [draw.pick(names)], by: applicant })
  const there = Object.keys(documents).filter((name) => documents[name] === 'present')
  const isCorrecting = /correcting|rectifying|reviewing/.test(JSON.stringify(value))
  if (!isCorrecting) return offers
  if (there.length > 0) offers.push({ kind: 'supply', documents: [draw.pick(there)], by: applicant })
  const forms = blocks.flatMap((block) => (block.kind === 'intake' ? [block.form] : []))
  if (forms.length > 0) offers.push({ kind: 'amend', fields: randomAnswers(draw.pick(forms), draw), by: applicant })
  return offers
}

function shared(blocks: readonly Block[], { documents }: CaseState): Offered[] {
  const offers = blocks.flatMap((block) =>
    block.kind === 'item'
      ? block.needs.flatMap(({ document, sharedFrom }): Offered[] =>
          sharedFrom === undefined || documents[document] !== undefined
            ? []
            : [{ kind: 'share', documents: [document], by: { kind: 'post', ...sharedFrom } }],
        )
      : [],
  )
  return offers
}
