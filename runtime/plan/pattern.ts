import { RE2JS, RE2JSSyntaxException } from 're2js'

/**
 * What an answer has to look like (`匹配 "[0-9]{6}"`), in the syntax of RE2. RE2 reads an answer once, from the first
 * character to the last, so that no pattern and no answer can make a check go on for ever; what would need going back
 * (references to what stood before, looking ahead or behind) it does not have.
 */
export interface Pattern {
  /** Whether a text fits; the pattern may be found anywhere in it unless it says where it begins and ends. */
  readonly test: (text: string) => boolean
}

/** Why a text is no pattern. */
export interface PatternFault {
  readonly kind: 'group' | 'class' | 'reference' | 'look-around' | 'repetition' | 'escape' | 'other'
  /** The part of it that cannot be read; all of it where that cannot be told. */
  readonly part: string
}

/** Reads a pattern, or says what is wrong with it. */
export function readPattern(source: string): { readonly pattern: Pattern } | { readonly fault: PatternFault } {
  const alone = compiled(source)
  if ('fault' in alone) return alone
  // A quotation (`\Q`) that does not end would take in what makes it the pattern of a whole answer.
  return 'fault' in compiled(ofWholeAnswer(source)) ? { fault: { kind: 'other', part: source } } : alone
}

/** The pattern that a whole answer has to fit, as JSON Schema writes it: its own patterns may be found anywhere. */
export const ofWholeAnswer = (source: string): string => `^(?:${source})$`

/** What was written, of the pattern of a whole answer. */
export const writtenPattern = (pattern: string): string => /^\^\(\?:([^]*)\)\$$/.exec(pattern)?.[1] ?? pattern

const read = new Map<string, ReturnType<typeof readPattern>>()
/** So many patterns are kept: those of a project are asked for again and again, by checks and by forms. */
const kept = 500

function compiled(source: string): ReturnType<typeof readPattern> {
  const before = read.get(source)
  if (before !== undefined) return before
  if (read.size >= kept) read.clear()
  const found = compile(source)
  read.set(source, found)
  return found
}

function compile(source: string): ReturnType<typeof readPattern> {
  try {
    const pattern = RE2JS.compile(source)
    return { pattern: { test: (text) => pattern.test(text) } }
  } catch (thrown) {
    if (!(thrown instanceof RE2JSSyntaxException)) throw thrown
    const part = thrown.getPattern() ?? source
    return { fault: { kind: kindOf(thrown.getDescription(), part), part } }
  }
}

function kindOf(reason: string, part: string): PatternFault['kind'] {
  if (/^\(\?(?:<?[=!]|>)/.test(part)) return 'look-around'
  if (/^\\[1-9k]/.test(part)) return 'reference'
  return kinds.find(([, said]) => said.test(reason))?.[0] ?? 'other'
}

const kinds: readonly (readonly [PatternFault['kind'], RegExp])[] = [
  ['group', /missing closing \)|unexpected \)/],
  ['class', /missing closing \]|character class/],
  ['repetition', /repe/],
  ['escape', /escape|backslash/],
]
