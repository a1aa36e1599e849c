import type { Diagnostic, Fix, StoryEntry } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import { namesOf, type PlainDate } from '@banjie/runtime/plan'
import { emitted } from './emitted.ts'
import type { Reporter } from './messages/reporter.ts'
import type { Item, Model, Process } from './model/model.ts'
import { handlesIn } from './model/parts.ts'
import { limitOf } from './plan/limits.ts'
import { examine } from './scenario/examine.ts'
import { slowestCase, type Slowness } from './scenario/slowest-case.ts'
import { storyOfActs } from './scenario/story-of-acts.ts'
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

/** A case that shows a fault: as a scenario, and where the proof tells none of its own, as a story. */
interface Shown {
  readonly told: Told
  readonly fix: Fix['title']
  readonly story?: readonly StoryEntry[]
}

type Show = (found: Diagnostic, bench: Bench) => Shown | undefined

/** By which case each fault is shown. */
const shows: Readonly<Record<string, Show>> = {
  BJ2002: showStandstill,
  BJ3002: (found, bench) => showItem(found, bench, 'promises'),
  BJ3003: showProcess,
  BJ3007: (found, bench) => showItem(found, bench, 'statutes'),
  BJ4001: showStandstill,
  BJ4002: showStandstill,
  BJ4005: showStandstill,
  BJ5004: showStandstill,
  BJ5005: showStandstill,
}

/**
 * A fault with a fix that saves a case which shows it as a scenario at the end of the module: the slowest one, or one that
 * stands still. It is offered only where the engine, driven through that case, shows the fault; and it is driven when
 * somebody asks for the fixes.
 */
export function withScenario(found: Diagnostic, bench: Bench): Diagnostic {
  const show = shows[found.code]
  if (show === undefined) return found
  let shown: { readonly is: Shown | undefined } | undefined
  const once = (): Shown | undefined => (shown ??= { is: show(found, bench) }).is
  const { code, severity, start, end, related } = found
  return {
    code,
    severity,
    start,
    end,
    related,
    get args() {
      return found.args
    },
    get fixes() {
      const saved = once()
      return saved === undefined ? found.fixes : [...found.fixes, fixOf(saved, found, bench)]
    },
    get story() {
      return found.story ?? once()?.story
    },
  }
}

function fixOf({ told, fix }: Shown, found: Diagnostic, { text, reporter, calendar }: Bench): Fix {
  const language = reporter.wordsAt(found, { zh: 'zh', en: 'en' }) === 'zh' ? 'zh' : 'en'
  const end = text.length
  const lead = text.endsWith('\n') ? '\n' : '\n\n'
  return { title: fix, edits: [{ start: end, end, text: lead + writeScenario(told, language, calendar) }] }
}

/** The slowest case, with corrections, returns and late documents, or where that does not show it, without. */
const slownesses: readonly Slowness[] = [{ isAdverse: true }, { isAdverse: false }]

function showProcess({ start }: Diagnostic, bench: Bench): Shown | undefined {
  const process = bench.model.processes.find(({ node }) => node.parts.some((part) => part.start === start))
  if (process?.limit === undefined) return undefined
  const { calendar, reporter } = bench
  const compiled = emitted(process)
  const most = limitOf(process.limit)
  for (const slowness of slownesses) {
    const { acts, state } = slowestCase(compiled, calendar, bench.from, slowness)
    if (examine({ kind: 'used', most }, state, { process: compiled, calendar, now: state.at }) === undefined) continue
    const expected = { kind: 'used', most } as const
    return slowest({ title: slowTitle(process, reporter), process: process.name, acts, expected })
  }
  return undefined
}

/** An item whose result is not there when its promise, or its statutory limit, ends. */
function showItem(found: Diagnostic, bench: Bench, limit: 'promises' | 'statutes'): Shown | undefined {
  const item = itemAt(found, bench.model)
  const process = item && handling(item, bench.model)
  const document = item?.yields[0]?.document.name
  const office = item?.offices[0]
  if (item === undefined || process === undefined || document === undefined || office === undefined) return undefined
  for (const slowness of slownesses) {
    const { acts, [limit]: ends, state } = slowestCase(emitted(process), bench.calendar, bench.from, slowness)
    const [, at] = [...ends].find(([node]) => namesOf(node).at(-1) === item.name) ?? []
    const late = acts.findIndex((act) => at !== undefined && act.at > at)
    if (at === undefined || late < 0 || state.status !== 'finished') continue
    const [post] = office.posts.keys()
    const by = { kind: 'post' as const, office: office.name, ...(post === undefined ? {} : { post }) }
    const expected = { kind: 'obtained' as const, document, at, by }
    const title = slowTitle(item, bench.reporter)
    return slowest({ title, process: process.name, acts: acts.slice(0, late), expected })
  }
  return undefined
}

/** A case in which everybody does what there is to do, and which has not ended when nothing is left. */
function showStandstill(found: Diagnostic, bench: Bench): Shown | undefined {
  const { model, calendar, from, reporter } = bench
  const item = itemAt(found, model)
  const process =
    model.processes.find(({ node }) => node.start <= found.start && found.end <= node.end) ??
    (item && handling(item, model))
  if (process === undefined) return undefined
  const answers = found.witness ?? {}
  const { acts, state } = slowestCase(emitted(process), calendar, from, { isAdverse: false, answers })
  if (state.status !== 'open' || Object.keys(state.tasks).length > 0 || acts.length === 0) return undefined
  const { name, node } = process
  const title = reporter.wordsAt(node, { zh: `停住的一件：${name}`, en: `the case that stands still: ${name}` })
  const told: Told = { title, process: name, acts, expected: { kind: 'finished' } }
  return { told, fix: 'fix.saveStandstill', story: storyOfActs(acts, calendar) }
}

const slowest = (told: Told): Shown => ({ told, fix: 'fix.saveScenario' })

const slowTitle = ({ name, node }: Process | Item, reporter: Reporter): string =>
  reporter.wordsAt(node, { zh: `最慢的一件：${name}`, en: `the slowest case: ${name}` })

const itemAt = ({ start, end }: Diagnostic, { items }: Model): Item | undefined =>
  items.find(({ node }) => node.start <= start && end <= node.end)

const handling = (item: Item, { processes }: Model): Process | undefined =>
  processes.find(({ statements }) => handlesIn(statements).some((one) => one.item === item))
