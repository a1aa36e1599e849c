import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from '@banjie/compiler'
import { completion } from '@banjie/compiler/services'
import { expectedAt, keywordIds, keywordTable, parse, snippetText, type Token } from '@banjie/dsl'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

const programs = new URL('../conformance/', import.meta.url)
const generated = anyProgram(1, 4)

/** The text before a token of a program, with as many units of the token itself. */
const cut = (text: string, token: Token, units: number): string => text.slice(0, token.start + units)

/** Where something is wrong with a text. */
const faults = (text: string): string[] => parse(text).diagnostics.map(({ code, start }) => `${code} ${start}`)

/** P9: what is completed makes no mistake where it is put. */
test('a completion, inserted, makes no syntax error (P9)', () => {
  fc.assert(
    fc.property(generated, fc.nat(), fc.nat(), (program, which, units) => {
      const whole = generateProgram(program)
      const { tokens } = parse(whole)
      const token = tokens[which % tokens.length]
      if (token === undefined) return
      const text = cut(
        whole,
        token,
        token.kind === 'keyword' || token.kind === 'name' ? units % (token.end - token.start) : 0,
      )
      const analysed = analyse(text, 'a.banjie')
      const { line, column } = analysed.lines.positionAt(text.length)
      const { items } = completion(analysed, { line: line - 1, character: column - 1 }, program.keywords)
      for (const { label, textEdit, insertTextFormat } of items) {
        if (textEdit === undefined || !('range' in textEdit)) throw new Error('a completion without a place')
        const start = analysed.lines.offsetAt({
          line: textEdit.range.start.line + 1,
          column: textEdit.range.start.character + 1,
        })
        const indent = /^[^\S\n\r]*/.exec(text.slice(text.lastIndexOf('\n') + 1))?.[0] ?? ''
        const inserted = insertTextFormat === 2 ? snippetText(textEdit.newText) : textEdit.newText
        const completed = text.slice(0, start) + inserted.replaceAll('\n', `\n${indent}`)
        // That the text ends too early is no fault of what was inserted.
        const end = completed.trimEnd().length
        const known = faults(text.slice(0, start))
        const added = parse(completed).diagnostics.filter(
          (fault) => fault.start < end && fault.end <= end && !known.includes(`${fault.code} ${fault.start}`),
        )
        expect(added, `${label} → …${completed.slice(-80)}`).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

/** What stands in a well-formed program is among what is offered in its place, or may be typed there. */
test('what stands at a place is offered there, or a name, number, string or date is due', () => {
  fc.assert(
    fc.property(generated, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (program, places) => {
      const whole = generateProgram(program)
      const { tokens, tree } = parse(whole)
      for (const which of places) {
        const token = tokens[which % tokens.length]
        const id = token?.usedAs
        if (token === undefined || id === undefined) continue
        // Some scale words have no spelling of their own in English.
        if (id !== 'name' && keywordTable[id][program.keywords].length === 0) continue
        const near = `${whole.slice(Math.max(0, token.start - 60), token.start)}<|>${whole.slice(token.start, token.end)}`
        const before = cut(whole, token, 0)
        const found = expectedAt(before, tree, token.start, { keywords: program.keywords })
        const kinds = found.flatMap(({ slots }) => slots.map(({ kind }) => kind))
        if (id === 'name') {
          expect(kinds, near).toContain('name')
          continue
        }
        if (byMeaning.has(keywordTable[id].category)) {
          expect(
            found.flatMap(({ keywords }) => keywords.map((each) => each.id)),
            near,
          ).toContain(id)
          continue
        }
        const labels = offeredAfter(before, program.keywords)
        expect(
          labels.some((label) => keywordTable[id][program.keywords].includes(label)) || kinds.length > 0,
          `${near}: ${labels.join(' ')}`,
        ).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

const offeredAfter = (text: string, language: 'zh' | 'en'): readonly string[] => offeredAt(text, text.length, language)

function offeredAt(text: string, offset: number, language: 'zh' | 'en'): readonly string[] {
  const analysed = analyse(text, 'a.banjie')
  const { line, column } = analysed.lines.positionAt(offset)
  return completion(analysed, { line: line - 1, character: column - 1 }, language).items.map(({ label }) => label)
}
/** Of these only those are offered that types, actors and procedures allow; generated programs mind none of that. */
const byMeaning: ReadonlySet<string> = new Set(['action', 'constraint', 'value', 'statement'])

/** What is wrong on purpose, as the mark at the end of its line says, need not be offered. */
const isMarked = (text: string, at: number): boolean => text.slice(at).split('\n', 1)[0]?.includes('//~') === true
/** A name without its quotes. */
const nameIn = (word: string): string => word.replace(/^「(.*)」$/s, '$1')

/** Programs that mean something: there everything that stands is offered, names too. */
test.each(readdirSync(programs).filter((name) => name.endsWith('.banjie')))(
  'every word of a program is offered where it stands: %s',
  (name) => {
    const whole = readFileSync(new URL(name, programs), 'utf8')
    const { tokens, names, diagnostics } = analyse(whole, 'a.banjie')
    const declared = new Set(names.places.map(({ at }) => at.start))
    const refers = new Set(names.references.map(({ at }) => at.start))
    // What a process handles under a name that is unknown, nobody can offer to a scenario for it.
    const isUnsure = diagnostics.some(({ code }) => code === 'BJ1001')
    const sureTo = isUnsure ? tokens.find(({ usedAs }) => usedAs === 'scenario')?.start : undefined
    const missed = tokens
      .filter(({ start }) => start < (sureTo ?? Infinity))
      .flatMap(({ start, end, usedAs }) => {
        const isFaulty = isMarked(whole, start) || diagnostics.some((each) => each.start <= start && end <= each.end)
        const isDeclared = usedAs === 'name' && (declared.has(start) || !refers.has(start))
        if (usedAs === undefined || isDeclared || isFaulty) return []
        const labels = offeredAt(whole.slice(0, start) + whole.slice(end), start, 'zh')
        const word = whole.slice(start, end)
        const words = usedAs === 'name' ? [nameIn(word)] : [...keywordTable[usedAs].zh, ...keywordTable[usedAs].en]
        const isOffered = labels.some((label) => words.some((one) => label === one || label.split('.').includes(one)))
        return isOffered ? [] : [`${whole.slice(Math.max(0, start - 40), start)}<|>${word}: ${labels.join(' ')}`]
      })
    expect(missed).toEqual([])
  },
)

/** Every snippet that is offered was read by the parser where it is offered, so each must have such a place. */
test.each(['zh', 'en'] as const)(
  'every snippet of the keyword table has a place where it can be read: %s',
  (language) => {
    const unused = new Set(
      keywordIds.flatMap((id) =>
        namesOfTheLanguage.has(id)
          ? []
          : keywordTable[id].snippets.map((each) => each[language]).filter((each) => each !== ''),
      ),
    )
    for (let seed = 0; seed < 60 && unused.size > 0; seed++) {
      const whole = generateProgram({ seed, keywords: language, declarations: 4 })
      const { tokens, tree } = parse(whole)
      for (const token of tokens.filter(({ usedAs }) => usedAs !== undefined && usedAs !== 'name')) {
        const isWanted = keywordIds.some(
          (id) => id === token.usedAs && keywordTable[id].snippets.some((each) => unused.has(each[language])),
        )
        if (!isWanted) continue
        for (const { keywords } of expectedAt(cut(whole, token, 0), tree, token.start, { keywords: language }))
          for (const { snippet } of keywords) unused.delete(snippet)
      }
    }
    expect([...unused]).toEqual([])
  },
)
/** These stand as names. */
const namesOfTheLanguage: ReadonlySet<string> = new Set(['pass', 'correct', 'applicant'])
