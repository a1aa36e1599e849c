import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limitDepth } from '../lexer/depth.ts'
import { lex } from '../lexer/lex.ts'
import { Parser } from './parser.ts'

const folder = new URL('../../test/conformance/', import.meta.url)
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.banjie'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** The constructs that no conformance program has. */
const more = `use "common/offices.banjie"
calendar Workdays { hours 09:00-12:00, 13:00-17:00  zone "Asia/Shanghai"  days "2026.json"  received next working day }
process Setup {
    notify applicant "{company}, please come"
    push Permit to Tax
    start Other
    refuse "no such thing"
    step Notice at least 10 days
}`

/** A parser that remembers which of its rules have read something. */
class WatchedParser extends Parser {
  readonly rules: readonly string[] = Object.keys(this.getGAstProductions())
  readonly hit = new Set<string>()

  constructor() {
    super()
    for (const name of this.rules) {
      const rule: unknown = Reflect.get(this, name)
      if (typeof rule !== 'function') throw new Error(`no rule ${name}`)
      // One rule calls another by its core, which leaves out what only an entry needs.
      const watched = this.#watch(name, rule)
      Reflect.set(
        this,
        name,
        Object.assign(watched, rule, { coreRule: this.#watch(name, Reflect.get(rule, 'coreRule')) }),
      )
    }
  }

  #watch(name: string, rule: unknown): (...given: unknown[]) => unknown {
    if (typeof rule !== 'function') throw new Error(`no rule ${name}`)
    return (...given) => {
      const before = this.LA(1)
      const read: unknown = Reflect.apply(rule, this, given)
      if (this.LA(1) !== before) this.hit.add(name)
      return read
    }
  }
}

test('every rule of the grammar is hit by a program', () => {
  const parser = new WatchedParser()
  for (const text of [...programs, more]) {
    const { diagnostics } = parser.parse(text, limitDepth(lex(text).tokens).tokens)
    if (text === more) expect(diagnostics).toEqual([])
  }
  expect(parser.rules.length).toBeGreaterThan(80)
  expect(parser.rules.filter((rule) => !parser.hit.has(rule))).toEqual([])
})
