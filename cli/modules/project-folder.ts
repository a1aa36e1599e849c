import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
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

/** The `banjie.json` of a folder, if it is a folder that has one. */
export async function projectOf(folder: string): Promise<ProjectFolder | undefined> {
  const file = join(folder, projectFileName)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : { folder, file, text, ...readProjectFile(text) }
}

/** What is wrong with a project's file, its modules declaring those calendars. */
export async function projectFaults(
  project: ProjectFolder,
  calendars: readonly string[],
): Promise<readonly ReportedDiagnostic[]> {
  const missing = await Promise.all(
    (project.modules ?? []).map((module) =>
      stat(join(project.folder, module)).then(
        () => [],
        () => [module],
      ),
    ),
  )
  return [...project.diagnostics, ...unknownInProject(project.text, project, missing.flat(), calendars)]
}
