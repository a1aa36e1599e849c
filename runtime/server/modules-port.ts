import type { CompiledProcess } from '../plan/index.ts'
import type { ModuleDiagnostic, ModuleSummary, ModuleText, ProcessSummary } from './api.ts'

/**
 * Why a module could not be had or saved: there is none; the path leads out of the folder of processes, or is no path of
 * a module; it is one of the library, which is read and never saved; the file is no UTF-8; somebody else saved in between
 * (`current` is what stands there now); the disk failed.
 */
export type ModuleFault =
  | { readonly kind: 'unknown-module' }
  | { readonly kind: 'bad-path' }
  | { readonly kind: 'of-library' }
  | { readonly kind: 'not-utf8'; readonly encoding: string }
  | { readonly kind: 'changed'; readonly current: ModuleText }
  | { readonly kind: 'unavailable'; readonly cause: unknown }

/** What the port answers: a value, or the fault. Nothing that a caller or the world does wrong is thrown. */
export type ModuleResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ModuleFault }

/** A module compiled: its processes, or what is wrong with it. */
export type CompiledModule =
  | { readonly ok: true; readonly processes: readonly CompiledProcess[] }
  | { readonly ok: false; readonly diagnostics: readonly ModuleDiagnostic[] }

/** A module that was saved, and whether it is new. */
export interface SavedModule {
  readonly module: ModuleText
  readonly isNew: boolean
}

/**
 * The folder of processes and the compiler, as the server sees them: it may import neither. Paths are relative to the
 * folder, with `/`; the implementation refuses whatever leads out of the folder, links included.
 */
export interface ModulesPort {
  /** Every module of the folder and its subfolders. */
  list(): Promise<ModuleResult<readonly ModuleSummary[]>>
  /** The text of a module, of the folder or of the library that all folders share (`banjie/…`), with the tag of its content. */
  read(path: string): Promise<ModuleResult<ModuleText>>
  /**
   * Saves a module, the whole text or nothing of it. `tag` is that of the text that the editing began with, absent for a
   * new module; where something else stands there, the fault is `changed`.
   */
  save(path: string, text: string, tag?: string): Promise<ModuleResult<SavedModule>>
  /** The processes of all modules as they are saved. */
  processes(): Promise<ModuleResult<readonly ProcessSummary[]>>
  /** Compiles a text as that of the module at `path`, saved or not; `used` has the texts of others that are not saved yet. */
  compile(path: string, text: string, used?: Readonly<Record<string, string>>): Promise<CompiledModule>
}
