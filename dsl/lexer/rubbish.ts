import type { Diagnostic } from '../diagnostic.ts'
import { mostQuoted, quoted, syntaxError } from '../syntax-error.ts'
import { endOfWord, isDigit, isSpace } from './characters.ts'
import { doubleSignAt, signOf } from './punctuation.ts'

const openers = '"“”《`「'

function isRubbish(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return (
    !isSpace(unit) &&
    !isDigit(unit) &&
    endOfWord(text, index) === index &&
    signOf(unit) === undefined &&
    doubleSignAt(text, index) === undefined &&
    !openers.includes(text.charAt(index))
  )
}

/**
 * Reports the run of characters outside the language that begins at `start`, as one BJ0001; gives its end. Where nothing
 * but a word, without a space, stands between it and the run before, both are one: text of another kind altogether
 * holds words by chance. Where a text is due (`isText`) it lacks its quotes.
 */
export function reportRubbish(text: string, start: number, diagnostics: Diagnostic[], isText = false): number {
  let end = start + 1
  while (end < text.length && isRubbish(text, end)) end++
  if (isText) {
    const written = `"${text.slice(start, end)}"`
    const fixes = [{ title: 'fix.write', edits: [{ start, end, text: written }] }]
    diagnostics.push(
      syntaxError('BJ0001', start, end, { problem: 'problem.unquoted', written: quoted(written) }, fixes),
    )
    return end
  }
  const before = diagnostics.at(-1)
  const goesOn = before?.args['problem'] === 'problem.rubbish' && endOfWord(text, before.end) === start
  if (goesOn) diagnostics.pop()
  const from = goesOn ? before.start : start
  const known = goesOn && before.end - from > mostQuoted ? before.args['found'] : undefined
  const found = typeof known === 'string' ? known : quoted(text.slice(from, end))
  diagnostics.push(syntaxError('BJ0001', from, end, { problem: 'problem.rubbish', found }))
  return end
}

/**
 * Reports U+0000 and lone surrogates inside strings, names and comments: no file can hold the one for long, no encoding
 * the other. Outside of these they have been reported as rubbish.
 */
export function reportUnshowable(text: string, diagnostics: Diagnostic[]): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  const known = diagnostics.toSorted((a, b) => a.start - b.start)
  let place = 0
  let knownTo = -1
  // oxlint-disable-next-line no-control-regex -- U+0000 is what is looked for
  for (const { 0: run, index } of text.matchAll(/[\u0000\p{Cs}]+/gu)) {
    const end = index + run.length
    for (let next = known[place]; next !== undefined && next.start <= index; next = known[++place]) {
      knownTo = Math.max(knownTo, next.end)
    }
    if (end <= knownTo) continue
    diagnostics.push(syntaxError('BJ0001', index, end, { problem: 'problem.rubbish', found: quoted(run) }))
  }
}
