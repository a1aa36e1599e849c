import { compile } from '@banjie/compiler'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from './runs.ts'
import { anySketch, type Sketch } from './sketch.ts'
import { writeSketch } from './write-sketch.ts'

/** Working days that the worst case of a limit takes, by the line that it stands in; a limit of none is always passed. */
type Figures = ReadonlyMap<string, number>

/** Errors after which a figure rests on what is not so. */
const broken = /^BJ([01]|2001|3001|400[125]|5005)/
/** A process rests on its items' promises: where one is not kept, a later start may spare it a late document. */
const brokenOrPromise = /^BJ([01]|2001|300[12]|400[125]|5005)/

/** How long each limit of a text is said to take in the worst case; undefined where another error makes that doubtful. */
function figuresOf(text: string, doubtful: RegExp): Figures | undefined {
  const { diagnostics } = compile(text, 'a.banjie')
  if (diagnostics.some(({ code }) => doubtful.test(code))) return undefined
  return new Map(
    diagnostics
      .filter(({ code }) => code === 'BJ3002' || code === 'BJ3003')
      .map(({ code, start, message }) => [
        `${code} ${placeOf(text, start)}`,
        Number(message.zh.match(/最长要 (\d+) 个工作日/)?.[1] ?? 0),
      ]),
  )
}

/** The declaration that an offset is in. */
const placeOf = (text: string, offset: number): string =>
  [...text.slice(0, offset).matchAll(/^(?:事项|item|流程|process) (\S+)/gmu)].at(-1)?.[1] ?? ''

/** A text whose process has no time, so that it is always told how long it takes. */
const told = (sketch: Sketch): string => writeSketch({ ...sketch, within: 0, green: undefined })

/** A text all of whose items promise no time either. */
const withoutPromises = (text: string): string => text.replaceAll(/(承诺|promised) \d+/gu, '$1 0')

function never(shorter: Figures | undefined, longer: Figures | undefined, text: string, place?: string): void {
  fc.pre(shorter !== undefined && longer !== undefined)
  for (const [at, length] of shorter ?? [])
    if (place === undefined || at.endsWith(` ${place}`))
      expect(longer?.get(at) ?? 0, `${at}\n${text}`).toBeGreaterThanOrEqual(length)
}

describe('P15: what makes a case longer never makes its worst case shorter', () => {
  const limit = /(限|within|承诺|promised) ([1-9]\d*) (工作日|working days|天|days|小时|hours)/gu

  test('a longer limit: the process', () => {
    fc.assert(
      fc.property(anySketch, fc.nat(), fc.integer({ min: 1, max: 5 }), (sketch, which, more) => {
        const text = told(sketch)
        const longer = lengthened(text, limit, which, more)
        // A limit lengthened is held against less: only the process's own figure is compared.
        never(figuresOf(text, brokenOrPromise), figuresOf(longer, brokenOrPromise), longer, 'P')
      }),
      runs(100),
    )
  })
  test('a longer limit: the item', () => {
    fc.assert(
      fc.property(anySketch, fc.nat(), fc.integer({ min: 1, max: 5 }), (sketch, which, more) => {
        const text = withoutPromises(told(sketch))
        const longer = lengthened(
          text,
          /(限|within) ([1-9]\d*) (工作日|working days|天|days|小时|hours)/gu,
          which,
          more,
        )
        const [before, after] = [figuresOf(text, broken), figuresOf(longer, broken)]
        for (const name of ['甲', '乙', '丙', '丁']) never(before, after, longer, name)
      }),
      runs(100),
    )
  })
  test('one more prerequisite: the process', () => {
    fc.assert(
      fc.property(anySketch, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (sketch, of, from) => {
        const text = told(sketch)
        const [item, document] = [names[Math.max(of, from)], `${names[Math.min(of, from)]}证`]
        fc.pre(of !== from && sketch.items.length > Math.max(of, from))
        const more = text.replace(
          new RegExp(`((?:事项|item) ${item} \\{[^{}]*?(?:需|needs) 申请书)`, 'u'),
          `$1\n需 ${document}`,
        )
        fc.pre(
          more.match(new RegExp(`(需|needs) ${document}`, 'gu'))?.length ===
            (text.match(new RegExp(`(需|needs) ${document}`, 'gu'))?.length ?? 0) + 1,
        )
        never(figuresOf(text, brokenOrPromise), figuresOf(more, brokenOrPromise), more, 'P')
      }),
      runs(100),
    )
  })
})

const names = ['甲', '乙', '丙', '丁']

/** A text with one of its limits longer. */
function lengthened(text: string, limit: RegExp, which: number, more: number): string {
  const all = [...text.matchAll(limit)]
  const chosen = all[which % Math.max(all.length, 1)]
  if (chosen === undefined) return text
  const [whole, word, amount, unit] = chosen
  return `${text.slice(0, chosen.index)}${word} ${Number(amount) + more} ${unit}${text.slice(chosen.index + whole.length)}`
}
