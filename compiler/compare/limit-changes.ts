import type { Limit } from '@banjie/runtime/plan'
import { compareLimits } from '@banjie/runtime/calendar'
import { limitText } from '@banjie/runtime/engine'
import type { Text } from '../messages/report.ts'
import type { Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import type { Merge, Stage, Statement } from '../model/statement.ts'
import { change, say } from './change.ts'
import type { Change } from './comparison.ts'
import { keptBy, type HandledItem } from './handled-items.ts'
import { match, type Matched } from './matching.ts'

/** Limits of processes, their green channels, stages and merges, and their items, that are not what they were. */
export function limitChanges(
  before: readonly Process[],
  after: readonly Process[],
  { pairs }: Matched<HandledItem>,
): readonly Change[] {
  const [old] = before
  const [now] = after
  const ofProcess =
    old !== undefined && now !== undefined && before.length === 1 && after.length === 1
      ? [
          ...limitChange('process', named(now.name), old.limit, now.limit),
          ...limitChange('greenChannel', named(now.name), fastestOf(old), fastestOf(now)),
        ]
      : []
  const blocks = match(blocksOf(before), blocksOf(after), ({ kind, name }) => [`${kind} ${name}`])
  return [
    ...ofProcess,
    ...blocks.pairs.flatMap((block) =>
      limitChange(block.after.kind, named(block.after.name), block.before.limit, block.after.limit),
    ),
    ...pairs.flatMap((pair) => {
      const name = named(pair.after.item.name)
      return [
        ...limitChange('promised', name, keptBy(pair.before), keptBy(pair.after)),
        ...limitChange('statutory', name, pair.before.item.statutory?.limit, pair.after.item.statutory?.limit),
      ]
    }),
  ]
}

/** A limit of something, where it changed: one that is new or gone did. */
export function limitChange(
  of: 'process' | 'greenChannel' | 'stage' | 'merge' | 'promised' | 'statutory' | 'step',
  name: Text,
  before: Limit | undefined,
  after: Limit | undefined,
): readonly Change[] {
  if (before?.amount === after?.amount && before?.unit === after?.unit) return []
  return [change('limitChanged', { of: `limit.${of}`, name, before: textOf(before), after: textOf(after) })]
}

/** The shortest limit that a green channel of a process sets. */
const fastestOf = ({ greenChannels }: Process): Limit | undefined =>
  greenChannels.flatMap(({ limit }) => limit ?? []).toSorted(compareLimits)[0]

const textOf = (limit: Limit | undefined): Text => (limit === undefined ? say('limit.none') : limitText(limit))

const named = (name: string): Text => ({ zh: name, en: name })

const blocksOf = (processes: readonly Process[]): readonly (Stage | Merge)[] =>
  processes.flatMap(({ statements }) => statementsIn(statements).filter(isBlock))

const isBlock = (one: Statement): one is Stage | Merge => one.kind === 'stage' || one.kind === 'merge'
