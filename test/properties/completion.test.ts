import { analyse } from '@banjie/compiler'
import { completion } from '@banjie/compiler/services'
import { expectedAt, keywordIds, keywordTable, parse, snippetText, type Token } from '@banjie/dsl'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

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

/** What stands in a well-formed program is among what is offered in its place. */
test('the keyword that stands at a place is offered there', () => {
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
        const found = expectedAt(cut(whole, token, 0), tree, token.start, { keywords: program.keywords })
        const near = `${whole.slice(Math.max(0, token.start - 60), token.start)}<|>${whole.slice(token.start, token.end)}`
        if (id === 'name')
          expect(
            found.some(({ slots }) => slots.some(({ kind }) => kind === 'name')),
            near,
          ).toBe(true)
        else
          expect(
            found.flatMap(({ keywords }) => keywords.map((each) => each.id)),
            near,
          ).toContain(id)
      }
    }),
    { numRuns: 300 },
  )
}, 60_000)

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
