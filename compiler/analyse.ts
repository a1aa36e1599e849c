import { compileModule } from './compile.ts'
import type { ReportedDiagnostic } from './messages/report.ts'
import type { Analysed } from './services/analysed.ts'
import { Project } from './services/project.ts'
import { keepProven } from './services/proven.ts'

/** Reads a text that stands alone for the language services. */
export function analyse(text: string, path: string): Analysed {
  const project = new Project({ read: (wanted) => (wanted === path ? text : undefined), paths: () => [path] })
  const analysed = project.analysed(path)
  if (analysed === undefined) throw new Error(`BJ9002: the module at ${path} was given and not read`)
  return analysed
}

/** The second wave of a module's diagnostics: with all that takes the whole process to see. */
export function prove(analysed: Analysed): readonly ReportedDiagnostic[] {
  const { project, path } = analysed
  const { today, calendar } = project
  const found = compileModule(project.modules, path, { today, calendar })?.diagnostics ?? analysed.diagnostics
  keepProven(analysed, found)
  return found
}
