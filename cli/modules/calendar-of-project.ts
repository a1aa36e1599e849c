import { calendarNamed, type DeclaredCalendar } from '@banjie/compiler'
import { moduleFiles } from './module-files.ts'
import { readSource } from './module-texts.ts'
import type { ProjectFolder } from './project-folder.ts'

/** The calendar that a project counts by, from the module that declares it; none where `banjie.json` names none. */
export async function calendarOfProject(project: ProjectFolder | undefined): Promise<DeclaredCalendar | undefined> {
  const name = project?.calendar
  if (project === undefined || name === undefined) return undefined
  for (const file of await moduleFiles(project.folder)) {
    const source = readSource(file)
    const found = source?.ok === true ? calendarNamed(name, source.text, file) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
