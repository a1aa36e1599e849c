import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  projectFileName,
  readProjectFile,
  unknownInProject,
  type ProjectFile,
  type ReportedDiagnostic,
} from '@banjie/compiler'

/** A project's file as it stands in a folder. */
export interface ProjectFolder extends ProjectFile {
  readonly folder: string
  readonly file: string
  readonly text: string
}

/** The `banjie.json` of a folder, by the folder or by itself; else the one beside a module. */
export async function projectNear(
  operand: string,
): Promise<{ readonly project: ProjectFolder | undefined; readonly isAsked: boolean }> {
  const isFile = await stat(operand).then(
    (found) => found.isFile(),
    () => false,
  )
  const project = await projectOf(isFile ? dirname(operand) : operand)
  return { project, isAsked: !isFile || basename(operand) === projectFileName }
}

/** The `banjie.json` of a folder, if it is a folder that has one. */
export async function projectOf(folder: string): Promise<ProjectFolder | undefined> {
  const file = join(folder, projectFileName)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : { folder, file, text, ...readProjectFile(text) }
}

/** What is wrong with a project's file, its modules declaring those calendars; undefined where not all are known. */
export async function projectFaults(
  project: ProjectFolder,
  calendars: readonly string[] | undefined,
): Promise<readonly ReportedDiagnostic[]> {
  const missing = await Promise.all(
    (project.modules ?? []).map((module) =>
      stat(join(project.folder, module)).then(
        () => [],
        () => [module],
      ),
    ),
  )
  const said = calendars === undefined ? { ...project, calendar: undefined } : project
  return [...project.diagnostics, ...unknownInProject(project.text, said, missing.flat(), calendars ?? [])]
}
