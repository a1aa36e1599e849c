import { relative, resolve, sep } from 'node:path'
import {
  compileModules,
  ModuleSet,
  type Compilation,
  type CompileOptions,
  type ReportedDiagnostic,
} from '@banjie/compiler'
import { moduleFiles } from './module-files.ts'
import { moduleTexts, readSource } from './module-texts.ts'
import { calendarOfProject } from './calendar-of-project.ts'
import { projectFaults, projectNear, type ProjectFolder } from './project-folder.ts'

/** A module as a command works with it: compiled, or not even readable. */
export interface LoadedModule {
  readonly file: string
  readonly text: string
  /** Whether the operand names it; else another uses it, and only what keeps that from running is told. */
  readonly isAsked: boolean
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly compilation: Compilation | undefined
}

/** What an operand names: modules, and the project that they belong to where it is the folder of one. */
export interface Loaded {
  readonly title: string | undefined
  readonly modules: readonly LoadedModule[]
}

/** Reads and compiles the modules that an operand names, and tells what keeps those that they use from running. */
export async function loadModules(operand: string, options: CompileOptions = {}): Promise<Loaded> {
  const files = await moduleFiles(operand)
  const paths = new Map(files.map((file) => [pathOf(file), file]))
  const { project, isAsked } = await projectNear(operand)
  const modules = new ModuleSet(moduleTexts(), await calendarOfProject(project))
  const compilations = compileModules(modules, [...paths.keys()], options)
  const used = new Map(
    compilations
      .flatMap((compilation) => compilation.used)
      .flatMap((one) => (paths.has(one.path) ? [] : [[one.path, one]])),
  )
  const loaded = (compilation: Compilation, file: string, isAsked: boolean): LoadedModule => {
    const { path, text } = compilation
    const source = readSource(path)
    if (source?.ok === false)
      return { file, text: '', isAsked, diagnostics: [notUtf8(source.encoding)], compilation: undefined }
    const found = isAsked ? compilation.diagnostics : compilation.diagnostics.filter(blocks)
    return { file, text, isAsked, diagnostics: found.map((one) => withFiles(one, operand)), compilation }
  }
  const declared = [...paths.keys()].flatMap((path) => modules.module(path)?.names.things ?? [])
  const calendars = declared.filter(({ kind }) => kind === 'calendar').map(({ name }) => name)
  const faults = project === undefined ? [] : await projectFaults(project, isAsked ? calendars : undefined)
  const all = [
    ...(project === undefined || faults.length === 0 ? [] : [projectAsModule(project, faults)]),
    ...compilations.map((one) => loaded(one, paths.get(one.path) ?? one.path, true)),
    ...[...used.values()].map((one) => loaded(one, shown(one.path, operand), false)),
  ]
  return { title: isAsked ? project?.title : undefined, modules: all }
}

/** The file of a project, told like a module that is at fault. */
const projectAsModule = ({ file, text }: ProjectFolder, diagnostics: readonly ReportedDiagnostic[]): LoadedModule => ({
  file,
  text,
  isAsked: false,
  diagnostics,
  compilation: undefined,
})

/** Whether a diagnostic of a used module has to be told: a circle has been, at the `use` that leads into it. */
const blocks = ({ severity, code }: ReportedDiagnostic): boolean => severity === 'error' && code !== 'BJ1003'

/** The path by which the compiler knows a file. */
const pathOf = (file: string): string => resolve(file).split(sep).join('/')

/** A module as the user would name its file: relative, where the operand is. */
function shown(path: string, operand: string): string {
  const isFile = path.startsWith('/') || /^[A-Za-z]:\//.test(path)
  return isFile && !operand.startsWith(resolve(operand)) ? relative('', path) : path
}

const withFiles = (found: ReportedDiagnostic, operand: string): ReportedDiagnostic => ({
  ...found,
  related: found.related.map((place) =>
    place.module === undefined ? place : { ...place, module: shown(place.module, operand) },
  ),
})

/** BJ0001 for a file in another encoding (language.md section 8). */
function notUtf8(encoding: string): ReportedDiagnostic {
  const start = { line: 1, column: 1 }
  return {
    code: 'BJ0001',
    severity: 'error',
    start: 0,
    end: 0,
    range: { start, end: start },
    message: {
      zh: `文件不是 UTF-8 编码，看来是 ${encoding}；请另存为 UTF-8。`,
      en: `The file is not UTF-8, it seems to be ${encoding}: save it as UTF-8.`,
    },
    related: [],
    fixes: [],
  }
}
