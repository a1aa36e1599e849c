import { useEffect, useEffectEvent, useImperativeHandle, useRef, type ReactElement, type Ref } from 'react'
import type { Obstacle } from '@banjie/compiler'
import { isReadOnly, type OpenFile } from '../files/files-state.ts'
import { useUi } from '../ui/ui-context.ts'
import type { TextSpan } from './positions.ts'
import { createTextEditor, type EditorListener, type TextEditor } from './text-editor.ts'

/** What the page does to the text on a person's behalf. */
export type EditorHandle = Pick<TextEditor, 'goTo' | 'apply'>

/** The editor of one file at a time. */
export interface CodeEditorProps {
  readonly file: OpenFile
  /** What was found in it, and in modules that it uses. */
  readonly diagnostics: readonly Obstacle[]
  /** The stretch of the node that is looked at. */
  readonly marked: TextSpan | undefined
  readonly listener: EditorListener
  /** How the page selects and changes something. */
  readonly ref: Ref<EditorHandle>
}

/** Monaco, uncontrolled: it owns the text, so that an input method is never disturbed while it composes. */
export default function CodeEditor(props: CodeEditorProps): ReactElement {
  const { file, diagnostics, marked, listener, ref } = props
  const { locale, theme, t } = useUi()
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<TextEditor>(undefined)
  const edited = useEffectEvent(listener.edited)
  const moved = useEffectEvent(listener.moved)
  const save = useEffectEvent(listener.save)
  const open = useEffectEvent(listener.open)
  const load = useEffectEvent(listener.load)

  useEffect(() => {
    if (host.current === null) return undefined
    const created = createTextEditor(host.current, {
      edited: (path, text) => edited(path, text),
      moved: (path, offset) => moved(path, offset),
      save: () => save(),
      open: (path) => open(path),
      load: (paths) => load(paths),
    })
    editor.current = created
    return () => {
      editor.current = undefined
      created.dispose()
    }
  }, [])
  useImperativeHandle(
    ref,
    () => ({
      goTo: (path, place) => editor.current?.goTo(path, place),
      apply: (edits) => editor.current?.apply(edits),
    }),
    [],
  )

  useEffect(() => editor.current?.dress(theme === 'dark'), [theme])
  useEffect(() => editor.current?.name(t('editor', { file: file.path })), [file.path, t])
  useEffect(() => editor.current?.speak(locale), [locale])
  const readOnly = isReadOnly(file.path) ? t('editor.read-only') : undefined
  const { path, text, revision } = file
  useEffect(
    () => {
      editor.current?.show({ path, text, revision, ...(readOnly === undefined ? {} : { readOnly }) })
    },
    // Typing changes `file.text` too; the editor has that text already and looks only at the revision.
    [path, text, revision, readOnly],
  )
  useEffect(() => editor.current?.diagnose(file.path, diagnostics, locale), [file.path, diagnostics, locale])
  const { start, end } = marked ?? {}
  useEffect(() => {
    editor.current?.mark(start === undefined || end === undefined ? undefined : { start, end })
  }, [file.path, start, end])

  return <div className="code-editor" ref={host} />
}
