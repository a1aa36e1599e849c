import type { ReportedDiagnostic } from '../messages/report.ts'
import type { Analysed } from './analysed.ts'
import { KeptWith } from '../kept-with.ts'

const proven = new KeptWith<Analysed, readonly ReportedDiagnostic[]>()

/** Keeps what the proofs found in a text, for as long as it stays as it is: their fixes are offered with the others. */
export function keepProven(analysed: Analysed, diagnostics: readonly ReportedDiagnostic[]): void {
  proven.set(analysed, diagnostics)
}

/** All that is known to be wrong in a text: the second wave of diagnostics where it has come, else the first. */
export const knownDiagnostics = (analysed: Analysed): readonly ReportedDiagnostic[] =>
  proven.get(analysed) ?? analysed.diagnostics
