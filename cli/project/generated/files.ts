import { explainedCodes, pageOn } from '../../pages/diagnostic-pages.ts'
import { diagnosticsIndex } from './diagnostics-index.ts'
import { languageConfiguration } from './language-configuration.ts'
import { referenceManual } from './reference.ts'
import { textMateGrammar } from './textmate.ts'

/** A file that is written by program and committed: its path from the root, and its whole text. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`

/** Every file that is made from the keyword table, and the index that is made from the pages on diagnostics. */
export function generatedFiles(): readonly GeneratedFile[] {
  return [
    { path: 'docs/reference.md', text: referenceManual() },
    { path: 'docs/diagnostics/README.md', text: diagnosticsIndex(explainedCodes().map(pageOn)) },
    { path: 'studio/vscode/syntaxes/banjie.tmLanguage.json', text: json(textMateGrammar()) },
    { path: 'studio/vscode/language-configuration.json', text: json(languageConfiguration()) },
  ]
}
