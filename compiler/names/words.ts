import { keywordsSpelled } from '@banjie/dsl'

/** The built-in outcome that a word spells in either language, or the word itself: then it is an outcome of the step's own. */
export function outcomeOf(word: string): string {
  const spelled = keywordsSpelled(word)
  return builtIn.find((outcome) => spelled.includes(outcome)) ?? word
}
const builtIn = ['pass', 'correct', 'refuse'] as const

/** The outcomes of a verification (核查) beside `pass`, as the plan names them, and as texts may spell them. */
const verificationOutcomes = { rectify: ['限期改正', 'rectify'], revoke: ['撤销', 'revoke'] } as const

/** The outcome of a verification that a word spells in either language. */
export function verificationOutcomeOf(word: string): string {
  const [named] = Object.entries(verificationOutcomes).find(([, words]) => words.some((one) => one === word)) ?? []
  return named ?? outcomeOf(word)
}

/** The names of implied steps (language.md section 3): as ids carry them, and as texts may spell them. */
export const impliedNames = {
  accept: ['受理', 'accept'],
  decision: ['决定', 'decision'],
  issue: ['出件', 'issue'],
  verification: ['核查', 'verification'],
} as const
export type ImpliedName = keyof typeof impliedNames

/** The word of an implied step in a language; undefined for any other name. */
export function impliedWord(name: string, language: 'zh' | 'en'): string | undefined {
  return Object.hasOwn(impliedNames, name) ? impliedNames[name as ImpliedName][language === 'zh' ? 0 : 1] : undefined
}

/** The implied step that a word may name, in either language. */
export function impliedNameOf(word: string): ImpliedName | undefined {
  return (Object.keys(impliedNames) as ImpliedName[]).find((name) => impliedNames[name].some((one) => one === word))
}
