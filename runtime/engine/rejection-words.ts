import { findBlock, tasksOf, type NodeId, type Plan, type TaskBlock } from '../plan/index.ts'
import { wordText } from './condition/condition-words.ts'
import type { Rejection } from './rejection.ts'
import { nodeLabel, outcomeLabel } from './view/labels.ts'
import { sameText, type Text } from './view/text.ts'

/**
 * The arguments of a rejection as people say them: nodes, outcomes, items and documents by what the process calls them,
 * each list as its language separates it. What the process does not know stays as it was given.
 */
export function rejectionWords({ args }: Pick<Rejection, 'args'>, plan: Plan): Readonly<Record<string, Text>> {
  const task = tasksOf(plan).find(({ id }) => id === args['task'])
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, (words[name] ?? said)(value, plan, task)]),
  )
}

type Word = (value: string, plan: Plan, task: TaskBlock | undefined) => Text

const said: Word = (value) => sameText(value)
const listOf =
  (each: Word): Word =>
  (value, plan, task) => {
    const all = value.split('、').map((one) => each(one, plan, task))
    return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
  }
const isNode = (plan: Plan, id: NodeId): boolean =>
  findBlock(plan, id) !== undefined || tasksOf(plan).some((task) => task.id === id)
const node: Word = (value, plan) => (isNode(plan, value) ? nodeLabel(plan, value) : sameText(value))
const outcome: Word = (value, plan, task) => (task === undefined ? sameText(value) : outcomeLabel(task, value, plan))
const titled = (title: string | undefined, name: string): Text => sameText(title ?? name)

const words: Readonly<Record<string, Word>> = {
  task: node,
  outcome,
  outcomes: listOf(outcome),
  item: (value, plan) => titled(plan.items[value]?.title, value),
  documents: listOf((value, plan) => titled(plan.documents[value]?.title, value)),
  channels: listOf((value) => wordText(value, { kind: 'channel' })),
  offices: listOf((value, plan) => titled(plan.offices[value]?.title, value)),
  asked: listOf(said),
  people: listOf(said),
}
