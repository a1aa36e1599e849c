import type { Obstacle, ReportedDiagnostic } from '@banjie/compiler'
import type { CompiledText, Finding } from './protocol.ts'

/** What is known about the text of a file: what the compiler last said, and the last version without errors. */
export interface Analysis {
  /** The newest text that was asked about; answers about older ones are dropped. */
  readonly asked: number
  /** The text that `latest` is about. */
  readonly answered: number
  readonly latest?: CompiledText
  /** What reading a newer text than that showed: it is there while typing has not come to rest. */
  readonly read?: readonly ReportedDiagnostic[]
  /** The last compilation that can be drawn and run: with processes and without errors. */
  readonly good?: CompiledText
  /** What the compiler said when it failed on a bug of ours. */
  readonly crash?: string
}

/** The analyses of the files, by path. */
export type Analyses = Readonly<Record<string, Analysis>>

export type AnalysisAction = { readonly kind: 'asked'; readonly path: string; readonly version: number } | Finding

const nothing: Analysis = { asked: 0, answered: 0 }

/** Whether a compilation can be drawn and run. */
export function isGood(compiled: CompiledText): boolean {
  return compiled.processes.length > 0 && !compiled.diagnostics.some(isError)
}

/** What is known to be wrong with a text: what reading it shows, where it has not been compiled yet, with what its modules have. */
export function problemsOf({ latest, read }: Analysis): readonly Obstacle[] {
  if (read === undefined) return latest?.diagnostics ?? []
  return [...read, ...(latest?.diagnostics ?? []).filter(({ module }) => module !== undefined)]
}

/** Whether a diagnostic keeps the text from being run. */
export function isError(diagnostic: ReportedDiagnostic): boolean {
  return diagnostic.severity === 'error'
}

/** Whether the drawing shown is that of an older text, because the newest has errors. */
export function isStale(analysis: Analysis): boolean {
  return analysis.good !== undefined && analysis.good !== analysis.latest
}

function next(analysis: Analysis, action: AnalysisAction): Analysis {
  if (action.kind === 'asked') return { ...analysis, asked: Math.max(analysis.asked, action.version) }
  // Typing went on meanwhile: this answer is about a text that nobody sees any more.
  if (action.version < analysis.asked) return analysis
  const { crash: _crash, read: _read, ...rest } = analysis
  if (action.kind === 'read') return { ...rest, read: action.diagnostics }
  if (action.kind === 'failed') return { ...rest, answered: action.version, crash: action.message }
  const { compiled } = action
  const good = isGood(compiled) ? { good: compiled } : {}
  return { ...rest, answered: action.version, latest: compiled, ...good }
}

/** The analyses after an answer of the worker. */
export function analysisReducer(state: Analyses, action: AnalysisAction): Analyses {
  const analysis = state[action.path] ?? nothing
  const changed = next(analysis, action)
  return changed === analysis ? state : { ...state, [action.path]: changed }
}

/** How many errors and warnings. */
export interface ProblemCount {
  readonly errors: number
  readonly warnings: number
}

/** The problems of a text, counted; undefined while nothing is known. */
export function countProblems(analysis: Analysis | undefined): ProblemCount | undefined {
  if (analysis?.latest === undefined && analysis?.read === undefined) return undefined
  const problems = problemsOf(analysis)
  const errors = problems.filter(isError).length
  return { errors, warnings: problems.length - errors }
}
