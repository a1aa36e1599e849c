/** Monaco with the features that an official needs; no language of its own, no worker but the editor's. */
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/caretOperations/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeAction/register'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/codelens/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/cursorUndo/register'
import 'monaco-editor/features/documentSymbols/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/gotoSymbol/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/inlayHints/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/links/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/quickOutline/register'
import 'monaco-editor/features/readOnlyMessage/register'
import 'monaco-editor/features/referenceSearch/register'
import 'monaco-editor/features/rename/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/snippet/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/unicodeHighlighter/register'
import 'monaco-editor/features/wordHighlighter/register'
import 'monaco-editor/features/wordOperations/register'
// In this version the entries of these two features leave out the features themselves.
import 'monaco-editor/editor/contrib/semanticTokens/browser/documentSemanticTokens'
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import { colouredWords, editingRules, namePattern } from '@banjie/compiler'
import * as monaco from 'monaco-editor/editor'
import { monarchTable } from './monarch.ts'

/** The id of our language in the editor. */
export const languageId = 'banjie'

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module', name: 'editor' }),
}

monaco.languages.register({ id: languageId, extensions: ['.banjie'] })
monaco.languages.setMonarchTokensProvider(languageId, monarchTable(colouredWords()))

const { opensBlock, closesBlock, ...rules } = editingRules()
const beforeText = new RegExp(opensBlock, 'u')
const { Indent, IndentOutdent } = monaco.languages.IndentAction
monaco.languages.setLanguageConfiguration(languageId, {
  ...rules,
  wordPattern: new RegExp(namePattern.source, 'gu'),
  onEnterRules: [
    { beforeText, afterText: new RegExp(closesBlock, 'u'), action: { indentAction: IndentOutdent } },
    { beforeText, action: { indentAction: Indent } },
  ],
})

export { monaco }
