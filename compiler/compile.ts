import type { Diagnostic, LineTable } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import { isInForceOn, type CompiledProcess, type PlainDate } from '@banjie/runtime/plan'
import { rules } from './check/rules.ts'
import { withScenario } from './counterexample.ts'
import { countedBy, type DeclaredCalendar } from './model/calendar.ts'
import { versionsOf } from './emitted.ts'
import { modelOf, modelsInForce, type ModelInForce } from './model/model-of.ts'
import type { Model } from './model/model.ts'
import { overlaps } from './model/versions.ts'
import { Reporter } from './messages/reporter.ts'
import { proofs } from './proof/proofs.ts'
import { ModuleSet, type Module, type ReadText } from './modules/module-set.ts'
import { lowerProcess } from './plan/lower.ts'
import type { Sources } from './plan/lowering.ts'
import { reportDiagnostics, type ReportedDiagnostic } from './messages/report.ts'
import { compileScenario } from './scenario/compile-scenario.ts'
import { receivedOn } from './scenario/received-on.ts'
import { runScenario, type ScenarioResult } from './scenario/run-scenario.ts'
import type { CompiledScenario } from './scenario/scenario.ts'

/** A module compiled: its processes ready to run, what was found in it, and where each node stands in the text. */
export interface Compilation {
  readonly path: string
  readonly text: string
  /** The module with its names bound: what the proofs are about. */
  readonly model: Model
  /** The processes in all their versions; empty while the module, or one that it uses, has errors. */
  readonly processes: readonly CompiledProcess[]
  /** The processes as scenarios try them: also while a proof fails, since its counterexample is a scenario. */
  readonly tried: readonly CompiledProcess[]
  readonly scenarios: readonly CompiledScenario[]
  readonly diagnostics: readonly ReportedDiagnostic[]
  /** The modules that it uses, and those that they use in turn, as they are found to be themselves. */
  readonly used: readonly Compilation[]
  /** Per process name, where in the text each node of its plan stands. */
  readonly sources: Readonly<Record<string, Sources>>
  readonly lines: LineTable
}

/** What the checks ask about the world. */
export interface CompileOptions {
  /** What day it is; what depends on it is silent where nobody says. */
  readonly today?: PlainDate | undefined
  /** The calendar on which counterexamples are told; without one none can be saved as a scenario. */
  readonly calendar?: Calendar | undefined
  /** The calendar that the project's file names: modules that have none count by it. */
  readonly projectCalendar?: DeclaredCalendar | undefined
}

/**
 * Compiles the text of a module: reads, resolves, checks, binds, lowers, emits. A mistake in the text is a diagnostic,
 * never thrown. `read` gives the texts of the modules that it uses.
 */
export function compile(
  text: string,
  path: string,
  read: ReadText = () => undefined,
  options: CompileOptions = {},
): Compilation {
  const modules = new ModuleSet((wanted) => (wanted === path ? text : read(wanted)), options.projectCalendar)
  const compiled = compileModule(modules, path, options)
  if (compiled === undefined) throw new Error(`BJ9002: the module at ${path} was given and not read`)
  return compiled
}

/** Compiles a module of a set; undefined where there is none at that path. */
export function compileModule(modules: ModuleSet, path: string, options: CompileOptions = {}): Compilation | undefined {
  return compileModules(modules, [path], options)[0]
}

/** Compiles modules of a set, each that they use but once. */
export function compileModules(
  modules: ModuleSet,
  paths: readonly string[],
  options: CompileOptions = {},
): readonly Compilation[] {
  const done = new Map<string, Compilation>()
  return paths.flatMap((path) => {
    const order = modules.module(path)?.order.flatMap((one) => modules.module(one.path) ?? []) ?? []
    for (const module of order) {
      if (done.has(module.path)) continue
      const used = module.order.flatMap((one) => done.get(one.path) ?? [])
      done.set(module.path, compileResolved(module, modules, used, options))
    }
    return done.get(path) ?? []
  })
}

function compileResolved(
  module: Module,
  modules: ModuleSet,
  used: readonly Compilation[],
  { today, calendar }: CompileOptions,
): Compilation {
  const { path, text, lines, found } = module
  const reporter = new Reporter(text)
  const model = modelOf(module, modules)
  const periods = modelsInForce(module, modules)
  for (const one of periods)
    for (const rule of [...rules, ...proofs]) rule({ model: one.model, reporter, today, calendar })
  const linesOf = (module: string): LineTable | undefined => modules.readModule(module)?.lines
  const canRun = found.every(({ severity }) => severity !== 'error')
  const counted = calendar && countedBy(calendar, model.calendar)
  const bench = canRun && counted !== undefined && { model, calendar: counted, from: today ?? someDay, text, reporter }
  const told = periods.length > 1 ? once(reporter.diagnostics) : reporter.diagnostics
  const proven = bench === false ? told : told.map((one) => withScenario(one, bench))
  const all = [...found, ...proven]
  const errors = all.filter(({ severity }) => severity === 'error')
  const sound = errors.length === 0 && used.every(isSound)
  const runs = canRun && used.every(canBeRun)
  let tried: readonly CompiledProcess[] | undefined
  let scenarios: readonly CompiledScenario[] | undefined
  return {
    path,
    text,
    model,
    lines,
    diagnostics: reportDiagnostics(all, lines, linesOf),
    get processes() {
      return sound ? this.tried : []
    },
    get tried() {
      // Emitted when somebody runs them: a check does not.
      return (tried ??= runs ? versionsOf(periods) : [])
    },
    get scenarios() {
      return (scenarios ??= runs ? compileScenarios(model, periods, calendar) : [])
    },
    used: [...used],
    get sources() {
      const sources: Record<string, Sources> = {}
      for (const { processes } of periods.map((one) => one.model))
        for (const process of processes)
          sources[process.name] = { ...sources[process.name], ...lowerProcess(process).sources }
      return sources
    },
  }
}

/** What several versions are found to have is told once. */
const once = (found: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(found.toReversed().map((one) => [`${one.code} ${one.start} ${one.end}`, one])).values(),
]

/** A day for counterexamples where nobody says what day it is: constructed, a Monday without a holiday near. */
const someDay: PlainDate = '2026-03-02'

/** The scenarios of a module, each against the version that is in force on the day it begins. */
function compileScenarios(
  model: Model,
  periods: readonly ModelInForce[],
  calendar: Calendar | undefined,
): readonly CompiledScenario[] {
  return model.scenarios.map((scenario) => {
    const day = receivedOn(scenario, calendar)
    const inForce = periods.find(({ period }) => overlaps(period, { start: day, end: day && `${day}~` }))?.model
    const same = inForce?.scenarios.find(({ node }) => node === scenario.node) ?? scenario
    return compileScenario(same, lowerProcess(same.process).plan, (inForce ?? model).scope, day)
  })
}

const isSound = ({ diagnostics }: Compilation): boolean => diagnostics.every(({ severity }) => severity !== 'error')

/** Whether a module can be read and names what there is: whatever the proofs find, its scenarios can be run. */
const canBeRun = ({ diagnostics }: Compilation): boolean =>
  diagnostics.every(({ severity, code }) => severity !== 'error' || !/^BJ[01]/.test(code))

/** A finding, with the path of the module that it stands in where that is one that is used. */
export interface Obstacle extends ReportedDiagnostic {
  readonly module?: string
}

/**
 * What a module is found to have, and all that keeps it from being run: errors of what it uses. A circle is told at the `use` that leads into it.
 */
export function obstaclesOf({ diagnostics, used }: Compilation): readonly Obstacle[] {
  const ofUsed = used.flatMap(({ path: module, ...one }) => {
    const errors = one.diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'BJ1003')
    return errors.map((found) => ({ ...found, module }))
  })
  return [...diagnostics, ...ofUsed]
}

/** What a module's scenarios came to. */
export interface TestReport {
  readonly results: readonly ScenarioResult[]
  /** BJ7001 for each expectation that failed and each action that was refused. */
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** Runs the scenarios of a compiled module on the engine that serves real cases; `ran` is told of each. */
export function runScenarios(
  compilation: Compilation,
  calendar: Calendar,
  ran: () => void = () => undefined,
): TestReport {
  const known = [compilation, ...compilation.used].flatMap(({ tried }) => tried)
  const results = compilation.scenarios.flatMap((scenario) => {
    const versions = known.filter(({ plan }) => plan.name === scenario.process)
    const { receivedOn: day } = scenario
    const process = versions.find(({ plan }) => day !== undefined && isInForceOn(plan, day)) ?? versions.at(-1)
    if (process === undefined) return []
    const result = runScenario(scenario, process, calendar)
    ran()
    return [result]
  })
  const found: readonly Diagnostic[] = results.flatMap(({ diagnostics }) => diagnostics)
  return { results, diagnostics: reportDiagnostics(found, compilation.lines) }
}
