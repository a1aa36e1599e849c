import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPage, type DiagnosticPage } from './diagnostic-page.ts'

/** Where the pages on the diagnostics are. */
const folder = new URL('../../docs/diagnostics/', import.meta.url)

/** The codes that have a page, in their order. */
export function explainedCodes(): readonly string[] {
  return readdirSync(folder)
    .flatMap((name) => /^(BJ\d{4})\.md$/.exec(name)?.[1] ?? [])
    .toSorted()
}

/** The page on a code that has one. */
export function pageOn(code: string): DiagnosticPage {
  const file = new URL(`${code}.md`, folder)
  const page = readPage(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))
  if (page?.code !== code) throw new Error(`${fileURLToPath(file)}: not in the shape of a page`)
  return page
}
