import type { languages } from 'monaco-editor/editor'
import type { LspCompletion } from '../../worker/services.ts'
import { monaco } from '../monaco.ts'
import { lspPosition, monacoRange } from './convert.ts'
import { completionKinds } from './kinds.ts'
import type { ServiceHost } from './service-host.ts'

const asSnippet = 2

/** What may be written at the cursor. Asked again after each letter: what is typed decides by which spelling a name is found. */
export function completionProvider(host: ServiceHost): languages.CompletionItemProvider {
  return {
    triggerCharacters: ['.', '"', '“', '《', '、', ','],
    async provideCompletionItems(model, position) {
      const locale = host.locale()
      const items = await host.ask('completion', model, { position: lspPosition(position), locale })
      return { suggestions: (items ?? []).flatMap(suggestion), incomplete: true }
    },
  }
}

function suggestion(item: LspCompletion): languages.CompletionItem[] {
  const { label, detail, documentation, filterText, sortText, insertTextFormat, textEdit } = item
  if (textEdit === undefined || !('range' in textEdit)) return []
  return [
    {
      label,
      kind: monaco.languages.CompletionItemKind[completionKinds[(item.kind ?? 1) - 1] ?? 'Text'],
      insertText: textEdit.newText,
      range: monacoRange(textEdit.range),
      ...(insertTextFormat === asSnippet
        ? { insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet }
        : {}),
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined
        ? {}
        : { documentation: typeof documentation === 'string' ? documentation : { value: documentation.value } }),
      ...(filterText === undefined ? {} : { filterText }),
      ...(sortText === undefined ? {} : { sortText }),
    },
  ]
}
