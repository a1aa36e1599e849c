import { RE2JS } from 're2js'
import { readPattern } from './pattern.ts'

/*
 * A text that fits a pattern, for examples. RE2 makes a program of a pattern: each instruction takes a character, or goes
 * on without one. The shortest way through it from its start to its end spells the shortest text; each instruction is
 * come to once, so the time is linear in the program. Where words begin or end is not looked at on the way: whether the
 * text fits is tried at last.
 */

/** An instruction of a pattern's program, as RE2 numbers them. */
interface Instruction {
  readonly op: number
  readonly out: number
  readonly arg: number
  /** The characters that it takes: one, or the first and last of each range. */
  readonly runes: readonly number[]
}

const op = { alternative: 1, alternativeAtEnd: 2, group: 3, place: 4, match: 6, nothing: 7, any: 10, anyInLine: 11 }
const takes = new Set([8, 9, op.any, op.anyInLine])

/** The shortest text that fits a pattern; undefined where none is found, or the pattern cannot be read. */
export function fittingText(pattern: string): string | undefined {
  const read = readPattern(pattern)
  if ('fault' in read) return undefined
  const { inst, start } = RE2JS.compile(pattern).re2().prog as { inst: readonly Instruction[]; start: number }
  const text = spelled(inst, start)
  return text !== undefined && read.pattern.test(text) ? text : undefined
}

function spelled(program: readonly Instruction[], start: number): string | undefined {
  const seen = new Set<number>()
  let now: [at: number, text: string][] = [[start, '']]
  while (now.length > 0) {
    const next: typeof now = []
    for (let way = now.pop(); way !== undefined; way = now.pop()) {
      const [at, text] = way
      const one = program[at]
      if (one === undefined || seen.has(at)) continue
      seen.add(at)
      if (one.op === op.match) return text
      if (takes.has(one.op)) next.unshift([one.out, text + characterOf(one)])
      else now.push(...onwards(one).map((to): [number, string] => [to, text]))
    }
    now = next
  }
  return undefined
}

/** Where an instruction goes that takes no character; what comes last is tried first. */
function onwards(one: Instruction): readonly number[] {
  if (one.op === op.alternative || one.op === op.alternativeAtEnd) return [one.arg, one.out]
  return one.op === op.group || one.op === op.place || one.op === op.nothing ? [one.out] : []
}

const readable = ['示', '1', 'A', 'a'].map((one) => one.codePointAt(0) ?? 0)

function characterOf({ op: kind, runes }: Instruction): string {
  const isAny = kind === op.any || kind === op.anyInLine
  const [first = 0] = runes
  const isTaken = (point: number): boolean =>
    isAny || runes.some((low, index) => index % 2 === 0 && low <= point && point <= (runes[index + 1] ?? low))
  return String.fromCodePoint(readable.find(isTaken) ?? first)
}
