import { useEffect, useReducer, useRef } from 'react'
import { listModules, readModule, saveModule } from '../client/client.ts'
import { useConnection } from '../client/connection.ts'
import { draftPaths, dropDraft, keepDraft, loadDraft } from './drafts.ts'
import { filesReducer, isUnsaved, noFiles, type FilesAction, type FilesState, type OpenFile } from './files-state.ts'

/** The files and what can be done with them. */
export interface Files {
  readonly state: FilesState
  readonly file: OpenFile | undefined
  open(path: string): void
  create(path: string, text: string): void
  /** A text was changed, by typing or by a renaming that reaches it; one that is not open is opened behind. */
  edit(path: string, text: string): void
  /** Opens files behind the one that is shown; gives their texts, or undefined where one cannot be opened. */
  load(paths: readonly string[]): Promise<Readonly<Record<string, string>> | undefined>
  save(path: string): void
  keepMine(path: string): void
  takeTheirs(path: string): void
}

type Dispatch = (action: FilesAction) => void

/** Opens a file as the server has it, with what was typed and not saved the last time. */
async function openFile(path: string, dispatch: Dispatch): Promise<void> {
  const answer = await readModule(path)
  const draft = loadDraft(localStorage, path)
  if (answer.ok) return dispatch({ kind: 'opened', module: answer.value, ...(draft === undefined ? {} : { draft }) })
  const isGone = answer.fault.kind === 'refused' && answer.fault.status === 404
  // Deleted on the server, or never saved: what was typed here is still there.
  if (isGone && draft !== undefined) return dispatch({ kind: 'created', path, text: draft.text })
  return dispatch({ kind: 'open-failed', path, fault: answer.fault })
}

/** Opens a file behind the one that is shown; gives its text with what was typed into it, undefined where there is none. */
async function loadFile(path: string, dispatch: Dispatch): Promise<string | undefined> {
  const answer = await readModule(path)
  if (!answer.ok) return undefined
  const draft = loadDraft(localStorage, path)
  dispatch({ kind: 'loaded', module: answer.value, ...(draft === undefined ? {} : { draft }) })
  return draft?.text ?? answer.value.text
}

async function saveFile(file: OpenFile, dispatch: Dispatch): Promise<void> {
  const { path, text, tag } = file
  dispatch({ kind: 'saving', path })
  const answer = await saveModule(path, { text, ...(tag === undefined ? {} : { tag }) })
  if (answer.ok) return dispatch({ kind: 'saved', path, text, tag: answer.value.tag })
  if (answer.fault.kind === 'refused' && answer.fault.status === 412) {
    const theirs = await readModule(path)
    if (theirs.ok) return dispatch({ kind: 'save-conflict', path, theirs: theirs.value })
  }
  return dispatch({ kind: 'save-failed', path, fault: answer.fault })
}

async function listFiles(dispatch: Dispatch): Promise<void> {
  const answer = await listModules()
  if (!answer.ok) return
  const paths = answer.value.map(({ path }) => path)
  for (const path of draftPaths(localStorage)) {
    const draft = loadDraft(localStorage, path)
    if (draft !== undefined && draft.tag === undefined && !paths.includes(path))
      dispatch({ kind: 'created', path, text: draft.text })
    // What uses the file is to see what was typed into it, as its list entry says that it is unsaved.
    else if (paths.includes(path)) void loadFile(path, dispatch)
  }
  dispatch({ kind: 'listed', paths })
}

export function useFiles(): Files {
  const [state, dispatch] = useReducer(filesReducer, noFiles)
  const { returns } = useConnection()
  const kept = useRef(new Map<string, OpenFile>())
  const file = state.current === undefined ? undefined : state.open[state.current]

  useEffect(() => void listFiles(dispatch), [returns])

  useEffect(() => {
    for (const open of Object.values(state.open)) {
      if (kept.current.get(open.path) === open) continue
      kept.current.set(open.path, open)
      const { path, text, tag } = open
      if (isUnsaved(open)) keepDraft(localStorage, path, { text, ...(tag === undefined ? {} : { tag }) })
      else dropDraft(localStorage, path)
    }
  }, [state.open])

  const isAnyUnsaved = Object.values(state.open).some(isUnsaved)
  useEffect(() => {
    if (!isAnyUnsaved) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isAnyUnsaved])

  return {
    state,
    file,
    open(path) {
      if (state.open[path] === undefined) void openFile(path, dispatch)
      else dispatch({ kind: 'selected', path })
    },
    create: (path, text) => dispatch({ kind: 'created', path, text }),
    edit(path, text) {
      if (state.open[path] !== undefined) dispatch({ kind: 'edited', path, text })
      else void loadFile(path, dispatch).then(() => dispatch({ kind: 'edited', path, text }))
    },
    async load(paths) {
      const texts = await Promise.all(paths.map(async (path) => state.open[path]?.text ?? loadFile(path, dispatch)))
      if (texts.includes(undefined)) return undefined
      return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']))
    },
    save(path) {
      const wanted = state.open[path]
      if (wanted !== undefined && !wanted.saving && isUnsaved(wanted)) void saveFile(wanted, dispatch)
    },
    keepMine: (path) => dispatch({ kind: 'kept-mine', path }),
    takeTheirs: (path) => dispatch({ kind: 'took-theirs', path }),
  }
}
