import type { ReportedDiagnostic } from '@banjie/compiler'
import { languageId, monaco } from './monaco.ts'
import { editorTheme, pageColours } from './editor-theme.ts'
import type { LineColumn, TextSpan } from './positions.ts'

/** What the page does to the editor. The editor keeps the text; the page is told of every change. */
export interface TextEditor {
  /** Shows a file. Its text is taken only where the editor does not have it yet, or `revision` has gone up. */
  show(path: string, text: string, revision: number): void
  /** Replaces parts of the text as one step that can be undone. */
  apply(edits: readonly (TextSpan & { readonly text: string })[]): void
  /** Selects a stretch of text, scrolls to it and takes the focus. */
  select(span: TextSpan): void
  /** Goes to a place and takes the focus. */
  goTo(place: LineColumn): void
  /** Marks a stretch as the one whose node is looked at, without moving the cursor. */
  mark(span: TextSpan | undefined): void
  diagnose(path: string, diagnostics: readonly ReportedDiagnostic[], locale: 'zh' | 'en'): void
  dress(isDark: boolean): void
  name(label: string): void
  dispose(): void
}

/** What the page wants to know. */
export interface EditorListener {
  edited(path: string, text: string): void
  /** The cursor moved, by the person's hand. */
  moved(path: string, offset: number): void
  save(): void
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
  tabSize: 4,
  insertSpaces: true,
  detectIndentation: false,
}

const plainBrackets = { enabled: false, independentColorPoolPerBracketType: false }

const severities = { error: monaco.MarkerSeverity.Error, warning: monaco.MarkerSeverity.Warning }

const uriOf = (path: string): monaco.Uri => monaco.Uri.from({ scheme: 'banjie', path: `/${path}` })

/** Opens Monaco in an element. */
export function createTextEditor(host: HTMLElement, listener: EditorListener): TextEditor {
  const editor = monaco.editor.create(host, { ...options, model: null })
  const revisions = new Map<string, number>()
  const views = new Map<string, monaco.editor.ICodeEditorViewState | null>()
  const mark = editor.createDecorationsCollection()
  let shown: string | undefined
  // Texts that the page itself puts in are not reported back as edits.
  let isTakingOver = false

  const rangeOf = (span: TextSpan): monaco.Range | undefined => {
    const model = editor.getModel()
    return model === null
      ? undefined
      : monaco.Range.fromPositions(model.getPositionAt(span.start), model.getPositionAt(span.end))
  }

  editor.onDidChangeModelContent(() => {
    const text = editor.getModel()?.getValue()
    if (shown !== undefined && text !== undefined && !isTakingOver) listener.edited(shown, text)
  })
  editor.onDidChangeCursorPosition(({ position, reason }) => {
    const offset = editor.getModel()?.getOffsetAt(position)
    const isOurs = reason === monaco.editor.CursorChangeReason.ContentFlush
    if (shown !== undefined && offset !== undefined && !isOurs) listener.moved(shown, offset)
  })
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, () => listener.save())

  return {
    show(path, text, revision) {
      const known = monaco.editor.getModel(uriOf(path))
      const model = known ?? monaco.editor.createModel(text, languageId, uriOf(path))
      // Braces are punctuation here; the colours belong to words.
      model.updateOptions({ bracketColorizationOptions: plainBrackets })
      isTakingOver = true
      if (known !== null && revisions.get(path) !== revision && known.getValue() !== text)
        known.pushEditOperations([], [{ range: known.getFullModelRange(), text }], () => null)
      isTakingOver = false
      revisions.set(path, revision)
      if (shown === path && editor.getModel() === model) return
      if (shown !== undefined) views.set(shown, editor.saveViewState())
      shown = path
      editor.setModel(model)
      editor.restoreViewState(views.get(path) ?? null)
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
    select(span) {
      const range = rangeOf(span)
      if (range === undefined) return
      editor.setSelection(range)
      editor.revealRangeInCenterIfOutsideViewport(range)
      editor.focus()
    },
    goTo({ line, column }) {
      editor.setPosition({ lineNumber: line, column })
      editor.revealLineInCenterIfOutsideViewport(line)
      editor.focus()
    },
    mark(span) {
      const range = span === undefined ? undefined : rangeOf(span)
      mark.set(
        range === undefined ? [] : [{ range, options: { isWholeLine: true, linesDecorationsClassName: 'node-mark' } }],
      )
    },
    diagnose(path, diagnostics, locale) {
      const model = monaco.editor.getModel(uriOf(path))
      if (model === null) return
      const markers = diagnostics.map(({ code, severity, message, range }) => ({
        code,
        severity: severities[severity],
        message: message[locale],
        source: 'Banjie',
        startLineNumber: range.start.line,
        startColumn: range.start.column,
        endLineNumber: range.end.line,
        endColumn: range.end.column,
      }))
      monaco.editor.setModelMarkers(model, 'banjie', markers)
    },
    dress(isDark) {
      const theme = isDark ? 'banjie-dark' : 'banjie-light'
      monaco.editor.defineTheme(theme, editorTheme(isDark, pageColours()))
      monaco.editor.setTheme(theme)
    },
    name: (ariaLabel) => editor.updateOptions({ ariaLabel }),
    dispose: () => editor.dispose(),
  }
}
