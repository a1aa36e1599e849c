import { library } from '@banjie/compiler'
import type { ModuleText } from '@banjie/runtime/server/api'
import type { Fault } from '../client/answer.ts'

/** A module that is open: what it was when last read or saved, and what it is in the editor now. */
export interface OpenFile {
  readonly path: string
  readonly text: string
  readonly savedText: string
  /** The tag that a save must name; absent for a file that is not on the server yet. */
  readonly tag?: string
  readonly saving: boolean
  /** Somebody else's version, found when saving or when a kept draft was opened; waits for a choice. */
  readonly theirs?: ModuleText
  readonly fault?: Fault
  /** Goes up when the text changes by anything but typing: the editor then takes it over. */
  readonly revision: number
}

/** The files of the folder and those that are open. */
export interface FilesState {
  /** Absent until the server has told them. */
  readonly paths?: readonly string[]
  readonly open: Readonly<Record<string, OpenFile>>
  readonly current?: string
  readonly openFault?: { readonly path: string; readonly fault: Fault }
}

/** What was typed into a file and not saved yet, as it is kept on this machine. */
export interface Draft {
  readonly text: string
  readonly tag?: string
}

export type FilesAction =
  | { readonly kind: 'listed'; readonly paths: readonly string[] }
  /** `opened` is shown at once; `loaded` stays behind the one that is shown. */
  | { readonly kind: 'opened' | 'loaded'; readonly module: ModuleText; readonly draft?: Draft }
  | { readonly kind: 'open-failed'; readonly path: string; readonly fault: Fault }
  | { readonly kind: 'created'; readonly path: string; readonly text: string }
  | { readonly kind: 'selected'; readonly path: string }
  | { readonly kind: 'edited'; readonly path: string; readonly text: string }
  | { readonly kind: 'saving'; readonly path: string }
  | { readonly kind: 'saved'; readonly path: string; readonly text: string; readonly tag: string }
  | { readonly kind: 'save-conflict'; readonly path: string; readonly theirs: ModuleText }
  | { readonly kind: 'save-failed'; readonly path: string; readonly fault: Fault }
  | { readonly kind: 'kept-mine' | 'took-theirs'; readonly path: string }

export const noFiles: FilesState = { open: {} }

/** Whether a file holds something that the server has not. */
export function isUnsaved(file: OpenFile): boolean {
  if (isReadOnly(file.path)) return false
  return file.tag === undefined || file.text !== file.savedText
}

/** Whether a file belongs to the library: it is read and never saved. */
export function isReadOnly(path: string): boolean {
  return path.startsWith(library)
}

/** Which file to begin with: the sole trader's registration, else the first. */
export function firstFile(paths: readonly string[]): string | undefined {
  return paths.find((path) => path === '个体工商户设立.banjie' || path.endsWith('/个体工商户设立.banjie')) ?? paths[0]
}

const withPath = (paths: readonly string[] = [], path: string): readonly string[] =>
  paths.includes(path) || isReadOnly(path) ? paths : [...paths, path].sort()

const opened = (module: ModuleText, draft: Draft | undefined): OpenFile => {
  const base = { path: module.path, saving: false, revision: 0 }
  if (draft === undefined || draft.text === module.text)
    return { ...base, text: module.text, savedText: module.text, tag: module.tag }
  // The draft was begun on a version that is no longer the saved one: both are shown, neither is lost.
  if (draft.tag !== module.tag)
    return { ...base, text: draft.text, savedText: module.text, tag: module.tag, theirs: module }
  return { ...base, text: draft.text, savedText: module.text, tag: module.tag }
}

/** The file without what the last attempt to save left behind. */
const calm = ({ theirs: _theirs, fault: _fault, ...file }: OpenFile): OpenFile => file

/** A change of one open file; a file that is not open stays unknown. */
function changeFile(file: OpenFile, action: FilesAction): OpenFile {
  switch (action.kind) {
    case 'edited':
      return isReadOnly(file.path) ? file : { ...file, text: action.text }
    case 'saving':
      return { ...calm(file), saving: true }
    case 'saved':
      return { ...calm(file), saving: false, savedText: action.text, tag: action.tag }
    case 'save-conflict':
      return { ...calm(file), saving: false, theirs: action.theirs }
    case 'save-failed':
      return { ...file, saving: false, fault: action.fault }
    case 'kept-mine':
      // From now on mine is an edit of theirs, so that the next save goes through.
      return file.theirs === undefined ? file : { ...calm(file), savedText: file.theirs.text, tag: file.theirs.tag }
    case 'took-theirs': {
      const { theirs } = file
      if (theirs === undefined) return file
      return { ...calm(file), text: theirs.text, savedText: theirs.text, tag: theirs.tag, revision: file.revision + 1 }
    }
    default:
      return file
  }
}

/** The files after something happened to them. */
export function filesReducer(state: FilesState, action: FilesAction): FilesState {
  switch (action.kind) {
    case 'listed':
      return { ...state, paths: Object.keys(state.open).reduce(withPath, [...action.paths].sort()) }
    case 'opened':
    case 'loaded': {
      const { path } = action.module
      const file = state.open[path] ?? opened(action.module, action.draft)
      const next = { ...state, open: { ...state.open, [path]: file } }
      const listed = state.paths === undefined ? next : { ...next, paths: withPath(state.paths, path) }
      return action.kind === 'opened' ? select(listed, path) : listed
    }
    case 'open-failed':
      return { ...state, openFault: { path: action.path, fault: action.fault } }
    case 'created': {
      const { path, text } = action
      const file: OpenFile = { path, text, savedText: '', saving: false, revision: 0 }
      return select({ ...state, paths: withPath(state.paths, path), open: { ...state.open, [path]: file } }, path)
    }
    case 'selected':
      return state.open[action.path] === undefined ? state : select(state, action.path)
    default: {
      const file = state.open[action.path]
      if (file === undefined) return state
      return { ...state, open: { ...state.open, [action.path]: changeFile(file, action) } }
    }
  }
}

function select(state: FilesState, path: string): FilesState {
  const { openFault: _, ...rest } = state
  return { ...rest, current: path }
}
