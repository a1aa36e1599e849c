import type { Obstacle } from '@banjie/compiler'
import type { Locale } from '../ui/locale.ts'
import { askService, hearFindings } from '../worker/compiler-client.ts'
import { monaco } from './monaco.ts'
import { editorTheme, pageColours } from './editor-theme.ts'
import { pathOf, uriOf } from './module-uri.ts'
import type { LineColumn, TextSpan } from './positions.ts'
import { registerServices } from './services/register.ts'
import { TextModels } from './text-models.ts'

/** What the page does to the editor. The editor keeps the text; the page is told of every change. */
export interface TextEditor {
  /** Shows a file. Its text is taken only where the editor does not have it yet, or `revision` has gone up. */
  show(file: ShownFile): void
  /** Replaces parts of the text as one step that can be undone. */
  apply(edits: readonly (TextSpan & { readonly text: string })[]): void
  /** Goes to a place in a file, or selects a stretch of it, and takes the focus: at once, or when that file is shown. */
  goTo(path: string, place: Place): void
  /** Marks a stretch as the one whose node is looked at, without moving the cursor. */
  mark(span: TextSpan | undefined): void
  /** Marks what was found in a file; what stands in another module is not marked here. */
  diagnose(path: string, diagnostics: readonly Obstacle[], locale: Locale): void
  /** The language in which completions, hovers and hints speak. */
  speak(locale: Locale): void
  dress(isDark: boolean): void
  name(label: string): void
  dispose(): void
}

/** A file as it is shown. */
export interface ShownFile {
  readonly path: string
  readonly text: string
  readonly revision: number
  /** Why it cannot be changed, where that is so. */
  readonly readOnly?: string
}

/** A place in a text, or a stretch of it. */
export type Place = LineColumn | TextSpan

/** What the page wants to know. */
export interface EditorListener {
  /** A text has changed: the one that is shown, or another that a renaming has reached. */
  edited(path: string, text: string): void
  /** The cursor moved, by the person's hand. */
  moved(path: string, offset: number): void
  save(): void
  /** The person goes to another file. */
  open(path: string): void
  /** Opens files behind the one that is shown; gives their texts, or undefined where one cannot be opened. */
  load(paths: readonly string[]): Promise<Readonly<Record<string, string>> | undefined>
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fontFamily: 'var(--font-code)',
  fontSize: 14,
  lineHeight: 24,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  padding: { top: 12, bottom: 24 },
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 14,
  folding: true,
  showFoldingControls: 'mouseover',
  glyphMargin: false,
  guides: { indentation: false },
  renderLineHighlight: 'all',
  renderWhitespace: 'none',
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  occurrencesHighlight: 'singleFile',
  stickyScroll: { enabled: false },
  // What a Chinese input method types is the language itself, not a look-alike.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, allowedCharacters: { '\u3000': true } },
  wordSegmenterLocales: ['zh'],
  fullwidthCharacterWidth: 'twoCells',
  wordWrap: 'on',
  wrappingIndent: 'indent',
  fixedOverflowWidgets: true,
  // The menu is in the page's own type and colours.
  useShadowDOM: false,
  tabSize: 4,
  insertSpaces: true,
  detectIndentation: false,
  'semanticHighlighting.enabled': true,
  formatOnType: true,
  // The names of the language come from the compiler; words that merely stand somewhere are no help.
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, comments: false, strings: true },
  // Where what is typed is a whole name already, Enter begins a new line.
  acceptSuggestionOnEnter: 'smart',
  acceptSuggestionOnCommitCharacter: false,
  suggest: { showStatusBar: true, preview: false, showInlineDetails: true },
  inlayHints: { enabled: 'on', fontSize: 12, padding: true },
  codeLensFontFamily: 'var(--font)',
  codeLensFontSize: 12,
  gotoLocation: { multiple: 'peek' },
  links: true,
}

const severities = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning }

/** Opens Monaco in an element. */
export function createTextEditor(host: HTMLElement, listener: EditorListener): TextEditor {
  const editor = monaco.editor.create(host, { ...options, model: null })
  const models = new TextModels(listener.edited)
  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>()
  const mark = editor.createDecorationsCollection()
  const changed = new monaco.Emitter<void>()
  let shown: string | undefined
  let locale: Locale = 'zh'
  // Where somebody wants to go in a file that is not shown yet.
  let wanted: { readonly path: string; readonly place: Place } | undefined

  const rangeOf = (span: TextSpan): monaco.Range | undefined => {
    const model = editor.getModel()
    return model === null
      ? undefined
      : monaco.Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end))
  }
  const reveal = (place: Place): void => {
    const range = 'start' in place ? rangeOf(place) : monaco.Range.fromPositions(inMonaco(place))
    if (range === undefined) return
    editor.setSelection(range)
    editor.revealRangeInCenterIfOutsideViewport(range)
    editor.focus()
  }
  const goTo = (path: string, place: Place): void => {
    wanted = path === shown ? undefined : { path, place }
    if (path === shown) reveal(place)
  }
  const openOther = (uri: monaco.Uri, at?: monaco.IRange | monaco.IPosition): boolean => {
    const path = pathOf(uri)
    if (path === undefined) return false
    goTo(path, { line: lineOf(at), column: columnOf(at) })
    if (path !== shown) listener.open(path)
    return true
  }

  editor.onDidChangeCursorPosition(({ position, reason }) => {
    const offset = editor.getModel()?.getOffsetAt(position)
    const isOurs = reason === monaco.editor.CursorChangeReason.ContentFlush
    if (shown !== undefined && offset !== undefined && !isOurs) listener.moved(shown, offset)
  })
  editor.onDidLayoutChange(() => {
    const position = editor.getPosition()
    // The problems below have taken some of the height: whoever types goes on seeing where.
    if (position !== null && editor.hasTextFocus()) editor.revealPosition(position)
  })
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, () => listener.save())

  const keep = (texts: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(texts)) models.keep(path, text)
  }
  const registered = [
    models,
    changed,
    registerServices({
      locale: () => locale,
      async ask(service, model, told) {
        const worked = await askService(service, { path: pathOf(model.uri) ?? '', text: model.getValue() }, told)
        return worked.ok ? worked.value : undefined
      },
      keep,
      load: (paths) => listener.load(paths),
      changed: changed.event,
    }),
    monaco.editor.registerEditorOpener({ openCodeEditor: (_source, uri, at) => openOther(uri, at) }),
    monaco.editor.registerLinkOpener({ open: (uri) => openOther(uri) }),
    // What stands in another module has changed what applies in this one.
    { dispose: hearFindings(({ kind, path }) => kind === 'compiled' && path !== shown && changed.fire()) },
  ]

  return {
    show({ path, text, revision, readOnly }) {
      const model = models.shown(path, text, revision)
      editor.updateOptions({
        readOnly: readOnly !== undefined,
        ...(readOnly === undefined ? {} : { readOnlyMessage: { value: readOnly } }),
      })
      if (shown !== path || editor.getModel() !== model) {
        if (shown !== undefined) views.set(shown, editor.saveViewState())
        shown = path
        editor.setModel(model)
        editor.restoreViewState(views.get(path) ?? null)
      }
      if (wanted?.path !== path) return
      reveal(wanted.place)
      wanted = undefined
    },
    apply(edits) {
      const operations = edits.flatMap(({ text, ...span }) => {
        const range = rangeOf(span)
        return range === undefined ? [] : [{ range, text, forceMoveMarkers: true }]
      })
      editor.pushUndoStop()
      editor.executeEdits('fix', operations)
      editor.pushUndoStop()
      editor.focus()
    },
    goTo,
    mark(span) {
      const range = span === undefined ? undefined : rangeOf(span)
      mark.set(
        range === undefined ? [] : [{ range, options: { isWholeLine: true, linesDecorationsClassName: 'node-mark' } }],
      )
    },
    diagnose(path, diagnostics, language) {
      const model = monaco.editor.getModel(uriOf(path))
      if (model === null) return
      const own = diagnostics.filter(({ module }) => module === undefined)
      const markers = own.map(({ code, severity, message, range }) => ({
        code,
        severity: severities[severity],
        message: message[language],
        source: 'Banjie',
        startLineNumber: range.start.line,
        startColumn: range.start.column,
        endLineNumber: range.end.line,
        endColumn: range.end.column,
      }))
      monaco.editor.setModelMarkers(model, 'banjie', markers)
    },
    speak(language) {
      locale = language
      changed.fire()
    },
    dress(isDark) {
      const theme = isDark ? 'banjie-dark' : 'banjie-light'
      monaco.editor.defineTheme(theme, editorTheme(isDark, pageColours()))
      monaco.editor.setTheme(theme)
    },
    name: (ariaLabel) => editor.updateOptions({ ariaLabel }),
    dispose() {
      for (const one of registered) one.dispose()
      editor.dispose()
    },
  }
}

const inMonaco = ({ line, column }: LineColumn): monaco.IPosition => ({ lineNumber: line, column })

type Target = monaco.IRange | monaco.IPosition | undefined
const lineOf = (at: Target): number => (at === undefined ? 1 : 'lineNumber' in at ? at.lineNumber : at.startLineNumber)
const columnOf = (at: Target): number => (at === undefined ? 1 : 'column' in at ? at.column : at.startColumn)
