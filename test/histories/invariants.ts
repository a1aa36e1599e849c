import { holds, openTasksOf, type CaseState } from '@banjie/runtime/engine'
import type { Block } from '@banjie/runtime/plan'
import { askedFor, partsOf } from './offers.ts'
import { isPlainJson, type RunningCase, type Taken } from './running-case.ts'
import { Draw } from '../properties/draw.ts'

type Item = Extract<Block, { kind: 'item' }>

const there = new Set(['present', 'shared', 'obtained', 'issued'])

/** What is wrong with a case after an event: nothing, if what must hold of every case holds. */
export function brokenInvariants(running: RunningCase, taken: Taken): readonly string[] {
  const { after } = taken
  return [
    ...decidedTwice(running, taken),
    ...issuedUnobtained(taken),
    ...outstandingAtDecision(running, after),
    ...(after.status === 'open' && !canMove(running)
      ? [`nobody can move the case ${JSON.stringify({ at: after.value, documents: after.documents })}`]
      : []),
    ...(isPlainJson(after) ? [] : ['the state is not plain JSON']),
    ...endedAndAtWork(running, after),
  ]
}

const itemsOf = ({ process }: RunningCase): readonly Item[] =>
  partsOf(process).blocks.filter((block) => block.kind === 'item')

/** An item is decided once, and its decision stays. */
function decidedTwice(running: RunningCase, { before, after }: Taken): readonly string[] {
  return itemsOf(running).flatMap(({ id }) => {
    const decisions = running.entries.filter(
      (entry) => (entry.kind === 'obtained' || entry.kind === 'ended') && entry.node === id,
    )
    const was = before.outcomes[id]
    return [
      ...(decisions.length > 1 ? [`${id} is decided ${decisions.length} times`] : []),
      ...(was !== undefined && after.outcomes[id] !== was ? [`${id} was ${was} and is ${after.outcomes[id]}`] : []),
    ]
  })
}

/** Only what was obtained is issued. */
const issuedUnobtained = ({ before, after, entries }: Taken): readonly string[] =>
  Object.keys(after.documents)
    .filter((name) => after.documents[name] === 'issued' && before.documents[name] !== 'issued')
    .filter((name) => {
      const isNew = entries.some((entry) => entry.kind === 'obtained' && entry.documents.includes(name))
      return before.documents[name] !== 'obtained' && !isNew
    })
    .map((name) => `${name} is issued and was not obtained`)

/** A decision that somebody can take has all that the item needs, unless only a refusal is left; so has a result. */
function outstandingAtDecision(running: RunningCase, state: CaseState): readonly string[] {
  const open = new Set(openTasksOf(running.process, state))
  const position = JSON.stringify(state.value)
  return itemsOf(running).flatMap((item) => {
    const isDeciding = item.last.some((task) => open.has(task) && state.tasks[task]?.only === undefined)
    // Before a pre-review becomes formal what is decided is an opinion.
    if (!isDeciding || position.includes('reviewing')) return []
    return item.needs
      .filter(({ document, commitment, when }) => {
        const isWaived = commitment !== undefined || (when !== undefined && !holds(when, state))
        return !isWaived && !there.has(state.documents[document] ?? '')
      })
      .map(({ document }) => `${item.id} is being decided without ${document} (${state.documents[document]})`)
  })
}

/** Of an item that has ended nothing is left to do. */
function endedAndAtWork(running: RunningCase, state: CaseState): readonly string[] {
  const open = openTasksOf(running.process, state)
  return itemsOf(running)
    .filter(({ id }) => state.outcomes[id] !== undefined)
    .flatMap(({ id }) =>
      open.filter((task) => task.startsWith(`${id}/`)).map((task) => `${task} is open, ${id} has ended`),
    )
}

/** Somebody can move the case: an act that it asks for is taken, or a timer that does more than warn is set. */
function canMove({ engine, state }: RunningCase): boolean {
  const isSet = engine.timers(state).some(({ name }) => /^(deem|lapse|overdue|day):/.test(name))
  if (isSet || state.suspended !== undefined) return true
  // Answers are drawn and need not fit each time.
  for (let seed = 0; seed < 20; seed++) {
    const acts = askedFor(engine, state, new Draw(seed))
    const isTaken = (act: (typeof acts)[number], at: number): boolean => engine.step(state, act, at).ok
    // Later too: a public notice may not end at once, and the time in which a process is in force ends.
    if (acts.some((act) => isTaken(act, state.at) || isTaken(act, state.at + 400 * 86_400_000))) return true
  }
  return false
}
