import { compile, type Compilation, type ReportedDiagnostic } from '@banjie/compiler'
import { moduleFiles, readModule } from './module-files.ts'

/** A module as a command works with it: compiled, or not even readable. */
export interface LoadedModule {
  readonly file: string
  readonly text: string
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly compilation: Compilation | undefined
}

/** What keeps a module from being run: its errors, and constructs that this version cannot act on yet. */
export function obstacles({ diagnostics, compilation }: LoadedModule): readonly ReportedDiagnostic[] {
  return [...diagnostics, ...(compilation?.pending ?? [])]
}

/** Reads and compiles the modules that an operand names. */
export async function loadModules(operand: string): Promise<readonly LoadedModule[]> {
  return Promise.all((await moduleFiles(operand)).map(loadModule))
}

async function loadModule(file: string): Promise<LoadedModule> {
  const source = await readModule(file)
  if (!source.ok) return { file, text: '', diagnostics: [notUtf8(source.encoding)], compilation: undefined }
  const compilation = compile(source.text, file)
  return { file, text: source.text, diagnostics: compilation.diagnostics, compilation }
}

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
