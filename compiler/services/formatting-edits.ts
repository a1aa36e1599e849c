import type { TextEdit } from 'vscode-languageserver-types'

/** How far ahead a line is looked for that both texts have, when they part. */
const horizon = 60

/**
 * The edits that make one text of another, line by line, so that a cursor in a line that stays the same in all but its
 * white space keeps its place. The ends of lines are no difference: an editor keeps its own.
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  const [old, wanted] = [linesOf(before), linesOf(after)]
  const [oldKeys, wantedKeys] = [old.map(withoutSpace), wanted.map(withoutSpace)]
  const edits: TextEdit[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < wanted.length) {
    const [gone, come] = nextMeeting(oldKeys, at, wantedKeys, to)
    edits.push(...replaceLines(old, at, at + gone, wanted, to, to + come))
    at += gone
    to += come
    const [line, wantedLine] = [old[at], wanted[to]]
    if (line === undefined || wantedLine === undefined) continue
    edits.push(...withinLine(line, wantedLine, at))
    at++
    to++
  }
  return edits
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/u)
const withoutSpace = (line: string): string => line.replace(/\s+/gu, '')

/** How many lines to leave out on each side until the texts say the same again. */
function nextMeeting(
  old: readonly string[],
  at: number,
  wanted: readonly string[],
  to: number,
): readonly [number, number] {
  const [restOld, restWanted] = [old.length - at, wanted.length - to]
  for (let both = 0; both <= Math.min(restOld + restWanted, horizon); both++) {
    for (let gone = Math.max(0, both - restWanted); gone <= Math.min(both, restOld); gone++) {
      const line = old[at + gone]
      if (line !== undefined && line === wanted[to + both - gone] && (both === 0 || line !== ''))
        return [gone, both - gone]
    }
  }
  // Nothing meets within sight: line for line, as a text whose keywords are in the other language, or what is left.
  return restOld > 0 && restWanted > 0 && restOld + restWanted > horizon ? [0, 0] : [restOld, restWanted]
}

/** Lines put for lines: each for its own where there are as many, else all of them at once. */
function replaceLines(
  old: readonly string[],
  from: number,
  until: number,
  wanted: readonly string[],
  first: number,
  last: number,
): readonly TextEdit[] {
  const count = until - from
  if (count === last - first)
    return old.slice(from, until).flatMap((line, index) => withinLine(line, wanted[first + index] ?? '', from + index))
  const lines = wanted.slice(first, last)
  // Whole lines: with the end of the last one, or where the text ends, with the end of the one before.
  if (until < old.length) return [edit(from, 0, until, 0, lines.map((line) => `${line}\n`).join(''))]
  const before = old[from - 1]
  const [end, endLength] = [old.length - 1, old.at(-1)?.length ?? 0]
  if (from === 0 || before === undefined) return [edit(0, 0, end, endLength, lines.join('\n'))]
  return [edit(from - 1, before.length, end, endLength, lines.map((line) => `\n${line}`).join(''))]
}

/** The least that makes one line of another. */
function withinLine(old: string, wanted: string, line: number): readonly TextEdit[] {
  if (old === wanted) return []
  const least = Math.min(old.length, wanted.length)
  let head = 0
  while (head < least && old[head] === wanted[head]) head++
  let tail = 0
  while (tail < least - head && old.at(-1 - tail) === wanted.at(-1 - tail)) tail++
  // No half of a surrogate pair is left behind.
  if (head > 0 && /[\uD800-\uDBFF]/.test(old[head - 1] ?? '')) head--
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(old[old.length - tail] ?? '')) tail--
  return [edit(line, head, line, old.length - tail, wanted.slice(head, wanted.length - tail))]
}

const edit = (line: number, character: number, endLine: number, endCharacter: number, newText: string): TextEdit => ({
  range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
  newText,
})
