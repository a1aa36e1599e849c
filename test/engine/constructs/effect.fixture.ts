import { keywordTable, type KeywordId } from '@banjie/dsl'
import { canonicalJson, type CompiledProcess } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { processOf } from '../fixture.ts'

/** What a construct does to a case, seen by taking it away or by giving it another value. */
export interface Effect {
  /** A module with one process, with a text in the place of the construct. */
  readonly program: (construct: string) => string
  /** The texts that are put there, and what is then seen of a case: not the same for all of them. */
  readonly cases: Readonly<Record<string, unknown>>
  /** Drives a case, the same way each time, and looks at it. */
  readonly seen: (process: CompiledProcess) => unknown
}

/**
 * Tests that a construct acts: programs that differ in nothing else go through the same history, and what differs is its
 * effect. It fails where the construct is accepted and does nothing. `coverage.test.ts` reads who is tested off these
 * calls, so the construct stands in them as a word.
 */
export function effectOf(construct: KeywordId, does: string, { program, cases, seen }: Effect): void {
  test(`${construct}: ${does}`, () => {
    const found = Object.keys(cases).map((text) => [text, seen(processOf(program(text)))] as const)
    expect(Object.fromEntries(found)).toEqual(cases)
    expect(new Set(found.map(([, one]) => canonicalJson(one ?? null))).size).toBeGreaterThan(1)
    const { zh, en } = keywordTable[construct]
    expect(Object.keys(cases).join('\n')).toMatch(new RegExp([...zh, ...en].join('|')))
  })
}
