import type { Diagnostic, Fix } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import { compiledProcess, namesOf, type CompiledProcess, type PlainDate } from '@banjie/runtime/plan'
import { emitMachine } from './emit/machine/machine.ts'
import type { Reporter } from './messages/reporter.ts'
import type { Item, Model, Process } from './model/model.ts'
import { handlesIn } from './model/parts.ts'
import { lowerProcess } from './plan/lower.ts'
import { limitOf } from './plan/limits.ts'
import { examine } from './scenario/examine.ts'
import { slowestCase } from './scenario/slowest-case.ts'
import { writeScenario, type Told } from './scenario/write-scenario.ts'

/** What counterexamples are made with. */
export interface Bench {
  readonly model: Model
  readonly calendar: Calendar
  /** The day on which the counterexample begins. */
  readonly from: PlainDate
  readonly text: string
  readonly reporter: Reporter
}

/**
 * A limit that is not kept, with a fix that saves the slowest case as a scenario at the end of the module. It is offered
 * only where the engine, driven through that case, shows the fault.
 */
export function withScenario(found: Diagnostic, bench: Bench): Diagnostic {
  const told = toldOf(found, bench)
  if (told === undefined) return found
  const { text, reporter, calendar } = bench
  const language = reporter.wordsAt(found, { zh: 'zh', en: 'en' }) === 'zh' ? 'zh' : 'en'
  const end = text.length
  const lead = text.endsWith('\n') ? '\n' : '\n\n'
  const edits = [{ start: end, end, text: lead + writeScenario(told, language, calendar) }]
  const fix: Fix = { title: 'fix.saveScenario', edits }
  return { ...found, fixes: [...found.fixes, fix] }
}

function toldOf(found: Diagnostic, bench: Bench): Told | undefined {
  const { model } = bench
  if (found.code === 'BJ3003') {
    const process = model.processes.find(({ node }) => node.parts.some((part) => part.start === found.start))
    return process && processTold(process, bench)
  }
  if (found.code !== 'BJ3002') return undefined
  const item = model.items.find(({ node }) => node.start <= found.start && found.end <= node.end)
  const process = model.processes.find(({ statements }) => handlesIn(statements).some((one) => one.item === item))
  return item && process && itemTold(item, process, bench)
}

function processTold(process: Process, bench: Bench): Told | undefined {
  const compiled = compiledOf(process)
  if (process.limit === undefined) return undefined
  const most = limitOf(process.limit)
  const { acts, state } = slowestCase(compiled, bench.calendar, bench.from)
  const { calendar, reporter } = bench
  if (examine({ kind: 'used', most }, state, { process: compiled, calendar }) === undefined) return undefined
  return { title: titleOf(process, reporter), process: process.name, acts, expected: { kind: 'used', most } }
}

function itemTold(item: Item, process: Process, bench: Bench): Told | undefined {
  const compiled = compiledOf(process)
  const document = item.yields[0]?.document.name
  if (document === undefined) return undefined
  const { acts, promises, state } = slowestCase(compiled, bench.calendar, bench.from)
  const [, at] = [...promises].find(([node]) => namesOf(node).at(-1) === item.name) ?? []
  const late = acts.findIndex((act) => at !== undefined && act.at > at)
  const office = item.offices[0]
  if (at === undefined || late < 0 || office === undefined || state.status !== 'finished') return undefined
  const [post] = office.posts.keys()
  const by = { kind: 'post' as const, office: office.name, ...(post === undefined ? {} : { post }) }
  const expected = { kind: 'obtained' as const, document, at, by }
  return { title: titleOf(item, bench.reporter), process: process.name, acts: acts.slice(0, late), expected }
}

function compiledOf(process: Process): CompiledProcess {
  const { plan } = lowerProcess(process)
  return compiledProcess(plan, emitMachine(plan))
}

const titleOf = ({ name, node }: Process | Item, reporter: Reporter): string =>
  reporter.wordsAt(node, { zh: `最慢的一件：${name}`, en: `the slowest case: ${name}` })
