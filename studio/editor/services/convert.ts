import type { IPosition, IRange, languages } from 'monaco-editor/editor'
import type { LspEdit, LspPosition, LspRange } from '../../worker/services.ts'

/*
 * The one place where positions of the protocol (lines and characters from 0) and of Monaco (lines and columns from 1)
 * are turned into each other. Both count UTF-16 units.
 */

/** A position as the services want it. */
export const lspPosition = ({ lineNumber, column }: IPosition): LspPosition => ({
  line: lineNumber - 1,
  character: column - 1,
})

/** A range as the services want it. */
export const lspRange = ({ startLineNumber, startColumn, endLineNumber, endColumn }: IRange): LspRange => ({
  start: { line: startLineNumber - 1, character: startColumn - 1 },
  end: { line: endLineNumber - 1, character: endColumn - 1 },
})

/** A position as Monaco wants it. */
export const monacoPosition = ({ line, character }: LspPosition): IPosition => ({
  lineNumber: line + 1,
  column: character + 1,
})

/** A range as Monaco wants it. */
export const monacoRange = ({ start, end }: LspRange): IRange => ({
  startLineNumber: start.line + 1,
  startColumn: start.character + 1,
  endLineNumber: end.line + 1,
  endColumn: end.character + 1,
})

/** An edit as Monaco wants it. */
export const monacoEdit = ({ range, newText }: LspEdit): languages.TextEdit => ({
  range: monacoRange(range),
  text: newText,
})
