import { compile } from '../../compile.ts'
import type { ReportedDiagnostic } from '../../messages/report.ts'

const declared = `office B { post W, R, D }
office Land { post X }
document Request document a document b document c document d
form F { size: number required urgent: yesno required kind: choice { "x", "y" } required }
`

/** Items by their parts: each has a basis, and is handled by an office. */
export const items = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, rest]) => `item ${name} { basis "Law" article 1 handled by B\n${rest} }\n`)
    .join('')

/** What a text is found to have, after some offices, documents and a form. */
export function findings(text: string): readonly ReportedDiagnostic[] {
  const { diagnostics } = compile(declared + text, 'a.banjie')
  const broken = diagnostics.filter((one) => /^BJ[01]/.test(one.code))
  if (broken.length > 0) throw new Error(broken.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  return diagnostics
}

/** The lines on which a code is found, and those that a comment `//~` marks; both as they are written. */
export function onLines(
  code: string,
  text: string,
): { readonly found: readonly string[]; readonly marked: readonly string[] } {
  const lines = (declared + text).split('\n')
  const found = findings(text)
    .filter((one) => one.code === code)
    .map(({ range }) => lines[range.start.line - 1]?.trim() ?? '')
  return { found, marked: lines.filter((line) => line.includes('//~')).map((line) => line.trim()) }
}
