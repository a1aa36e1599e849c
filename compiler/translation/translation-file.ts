import { LineTable } from '@banjie/dsl'
import { reportDiagnostics, type ReportedDiagnostic } from '../messages/report.ts'
import { jsonFault } from '../modules/json-fault.ts'
import { textsToTranslate } from './texts-to-translate.ts'

/** The English of a module's titles and texts, by what they say in the module. */
export type Translation = ReadonlyMap<string, string>

/** The file that holds the English of a module, beside it: `NAME.en.json` (language.md section 8). */
export const translationFileOf = (path: string): string => path.replace(/\.banjie$/, '.en.json')

/** Reads such a file: an object from text to text. BJ0001 where it is none; what is no text in it counts as missing. */
export function readTranslation(json: string): {
  readonly translation: Translation
  readonly diagnostics: readonly ReportedDiagnostic[]
} {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { translation: new Map(Object.entries(value).filter(isTranslated)), diagnostics: [] }
  } catch {
    // Told below, at the place where it stops to be JSON.
  }
  const start = jsonFault(json) ?? 0
  const fault = {
    code: 'BJ0001',
    severity: 'error' as const,
    start,
    end: Math.min(start + 1, json.length),
    args: { problem: 'problem.notTranslation' },
    related: [],
    fixes: [],
  }
  return { translation: new Map(), diagnostics: reportDiagnostics([fault], new LineTable(json)) }
}

/** What a translation and its module do not have in common. */
export interface TranslationGaps {
  /** Texts of the module without an English one: readers see them as they are. */
  readonly missing: readonly string[]
  /** Entries for what the module no longer says. */
  readonly stale: readonly string[]
}

/** Holds a translation against the text of its module. */
export function translationGaps(text: string, translation: Translation): TranslationGaps {
  const wanted = textsToTranslate(text)
  return {
    missing: wanted.filter((one) => !translation.has(one)),
    stale: [...translation.keys()].filter((one) => !wanted.includes(one)),
  }
}

const isTranslated = (entry: readonly [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string' && entry[1].trim() !== ''
