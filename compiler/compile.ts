import { LineTable, parse, type Diagnostic } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import { compiledProcess, type CompiledProcess } from '@banjie/runtime/plan'
import { checkYieldedTwice } from './check/yielded-twice.ts'
import { emitMachine } from './emit/machine/machine.ts'
import { bindModule } from './model/bind.ts'
import { Reporter } from './model/reporter.ts'
import { Scope } from './model/scope.ts'
import { refuseUnsupported } from './model/unsupported.ts'
import { resolveModule, type Names } from './names/resolve-module.ts'
import { lowerProcess } from './plan/lower.ts'
import type { Sources } from './plan/lowering.ts'
import { reportDiagnostics, type ReportedDiagnostic } from './messages/report.ts'
import { compileScenario } from './scenario/compile-scenario.ts'
import { runScenario, type ScenarioResult } from './scenario/run-scenario.ts'
import type { CompiledScenario } from './scenario/scenario.ts'

/** A module compiled: its processes ready to run, what was found in it, and where each node stands in the text. */
export interface Compilation {
  readonly path: string
  /** What is declared, and where each thing is named. */
  readonly names: Names
  /** Constructs of the language that this version reads and checks and cannot act on yet: a module with any cannot be run. */
  readonly pending: readonly ReportedDiagnostic[]
  /** The processes; empty while the module has errors, or what is pending. */
  readonly processes: readonly CompiledProcess[]
  readonly scenarios: readonly CompiledScenario[]
  readonly diagnostics: readonly ReportedDiagnostic[]
  /** Per process name, where in the text each node of its plan stands. */
  readonly sources: Readonly<Record<string, Sources>>
  readonly lines: LineTable
}

/**
 * Compiles the text of a module: reads, resolves, checks, binds, lowers, emits. A mistake in the text is a diagnostic,
 * never thrown.
 */
export function compile(text: string, path: string): Compilation {
  const reporter = new Reporter()
  const lines = new LineTable(text)
  const { tree, diagnostics: syntax } = parse(text)
  for (const use of tree.uses) refuseUnsupported(use, text, reporter)
  // What a used module declares is not known yet: its names are not wrong for that.
  const names = resolveModule(tree, text, tree.uses.length > 0 ? new Reporter() : reporter)
  const binder = new Reporter()
  const { symbols, scenarios } = bindModule(tree, text, binder)
  const processes = [...symbols.values()].filter((symbol) => symbol.kind === 'process')
  for (const process of processes) checkYieldedTwice(process, reporter)
  const lowered = new Map(processes.map((process) => [process, lowerProcess(process)]))
  const binding = { scope: new Scope(symbols, binder), text, reporter: binder }
  const compiledScenarios = scenarios.flatMap((scenario) => {
    const found = lowered.get(scenario.process)
    return found === undefined ? [] : [compileScenario(scenario, found.plan, binding)]
  })
  const all = [...syntax, ...reporter.diagnostics]
  const pending = binder.diagnostics.filter(({ args }) => args['problem'] === 'problem.unsupported')
  const sound = pending.length === 0 && !all.some(({ severity }) => severity === 'error')
  return {
    path,
    lines,
    names,
    diagnostics: reportDiagnostics(all, lines),
    pending: reportDiagnostics(pending, lines),
    processes: sound ? [...lowered.values()].map(({ plan }) => compiledProcess(plan, emitMachine(plan))) : [],
    scenarios: sound ? compiledScenarios : [],
    sources: Object.fromEntries([...lowered].map(([process, { sources }]) => [process.name, sources])),
  }
}

/** What a module's scenarios came to. */
export interface TestReport {
  readonly results: readonly ScenarioResult[]
  /** BJ7001 for each expectation that failed and each action that was refused. */
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** Runs the scenarios of a compiled module on the engine that serves real cases. */
export function runScenarios(compilation: Compilation, calendar: Calendar): TestReport {
  const processes = new Map(compilation.processes.map((process) => [process.plan.name, process]))
  const results = compilation.scenarios.flatMap((scenario) => {
    const process = processes.get(scenario.process)
    return process === undefined ? [] : [runScenario(scenario, process, calendar)]
  })
  const found: readonly Diagnostic[] = results.flatMap(({ diagnostics }) => diagnostics)
  return { results, diagnostics: reportDiagnostics(found, compilation.lines) }
}
