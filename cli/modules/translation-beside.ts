import { readTranslation, translationFileOf, translationGaps, type TranslationGaps } from '@banjie/compiler'
import { readFileSync } from 'node:fs'
import type { Finding } from '../output/diagnostics.ts'

/** What the file of translations beside a module lacks, has too much, and gets wrong. */
export interface TranslationBeside extends TranslationGaps {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** Holds the `NAME.en.json` beside a module against the module's text; undefined where there is none. */
export function translationBeside(module: string, text: string): TranslationBeside | undefined {
  const file = translationFileOf(module)
  let json: string
  try {
    json = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const { translation, diagnostics } = readTranslation(json)
  const findings = diagnostics.map((diagnostic) => ({ file, text: json, diagnostic }))
  // Of a file that cannot be read nothing more is said.
  return findings.length > 0
    ? { file, findings, missing: [], stale: [] }
    : { file, findings, ...translationGaps(text, translation) }
}
