import { readdirSync, readFileSync } from 'node:fs'
import { compareProcesses, compile, figureNames, type Comparison } from '@banjie/compiler'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTypedProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

const processesOf = (text: string) => compile(text, 'a.banjie').model.processes
const folder = new URL('../conformance/', import.meta.url)
const conformance = readdirSync(folder)
  .filter((name) => name.endsWith('.banjie'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** A text against itself: each process stands for itself, and nothing changed. */
function isUnchanged(text: string): void {
  const { totals, processes } = compareProcesses(processesOf(text), processesOf(text))
  for (const { before, after, changes, warnings, figures } of processes) {
    expect(before).toEqual(after)
    expect([...changes, ...warnings]).toEqual([])
    for (const name of figureNames) expect(figures[name].before).toBe(figures[name].after)
  }
  for (const name of figureNames) expect(totals[name].before).toBe(totals[name].after)
}

/** Of two texts whatever was before is after the other way round, and everything that is said is said in full. */
function isMirrored(one: string, other: string): void {
  const [there, back] = [
    compareProcesses(processesOf(one), processesOf(other)),
    compareProcesses(processesOf(other), processesOf(one)),
  ]
  for (const name of figureNames) {
    expect(there.totals[name].before).toBe(back.totals[name].after)
    expect(there.totals[name].after).toBe(back.totals[name].before)
  }
  for (const { message } of [there, back].flatMap(said)) expect(`${message.zh}${message.en}`).not.toMatch(/\{@?\w+\}/)
}

const said = ({ processes }: Comparison) => processes.flatMap(({ changes, warnings }) => [...changes, ...warnings])

/** Whether two declarations have one name: then nobody can say which is meant. */
const hasNamesTwice = (text: string): boolean =>
  compile(text, 'a.banjie').diagnostics.some(({ code }) => code === 'BJ1002')

describe('two versions held against each other', () => {
  test('a conformance program against itself, and against the next', () => {
    for (const [index, text] of conformance.entries()) {
      if (!hasNamesTwice(text)) isUnchanged(text)
      isMirrored(text, conformance[(index + 1) % conformance.length] ?? text)
    }
  })
  test('programs of every construct', () => {
    fc.assert(
      fc.property(anyTypedProgram(1, 8), anyTypedProgram(1, 8), (one, other) => {
        const text = generateProgram(one)
        if (!hasNamesTwice(text)) isUnchanged(text)
        isMirrored(text, generateProgram(other))
      }),
      { numRuns: 300 },
    )
  })
})
