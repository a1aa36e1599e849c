import { Draw } from '../properties/draw.ts'
import { parse } from '@banjie/dsl'
import { settled } from '../properties/generate-settled.ts'
import { generateProgram } from '../properties/generate-program.ts'

/** One file of a made-up project. */
export interface Module {
  readonly file: string
  readonly text: string
}

const linesOf = (text: string): number => text.split('\n').length - 1

/**
 * A project of about so many lines over every construct of the language: modules of 2 to 60 declarations, in Chinese and
 * in English, tidy and untidy, one in eight with full-width signs. The same call makes the same project.
 */
export const projectOf = (lines: number): readonly Module[] => modulesOf(lines, (text) => text)

/** Modules of so many lines, of what is made of each; one of which nothing can be made is left out. */
function modulesOf(lines: number, made: (text: string) => string | undefined): readonly Module[] {
  const modules: Module[] = []
  let left = lines
  for (let seed = 1; left > 0; seed++) {
    const generated = generateProgram({
      seed,
      keywords: seed % 3 === 0 ? 'en' : 'zh',
      declarations: 2 + ((seed * 17) % 59),
      untidy: seed % 2 === 0,
      wide: seed % 8 === 5,
    })
    const text = made(generated)
    if (text === undefined) continue
    modules.push({ file: `模块${seed}.banjie`, text })
    left -= linesOf(text)
  }
  return modules
}

/**
 * The same project with names that mean something, so that there is something to prove; each module stands alone, and
 * one that a new name has made unreadable is left out.
 */
export const settledProject = (lines: number): readonly Module[] =>
  modulesOf(lines, (generated) => {
    const text = settled(withoutUses(generated))
    return parse(text).diagnostics.length === 0 ? text : undefined
  })

function withoutUses(text: string): string {
  const last = parse(text).tree.uses.at(-1)
  return last === undefined ? text : text.slice(last.end).replace(/^\s*[;；。]/u, '')
}

/** How many lines these modules have. */
export function linesIn(modules: readonly Module[]): number {
  return modules.reduce((lines, { text }) => lines + linesOf(text), 0)
}

/** One well-formed file of at least so many lines. The same call makes the same file. */
export function fileOf(lines: number): string {
  let declarations = Math.ceil(lines / 16)
  let text = ''
  for (; linesOf(text) < lines; declarations += 8) {
    text = generateProgram({ seed: 7, keywords: 'zh', declarations, untidy: true })
  }
  return text
}

/** So many random UTF-16 units, lone surrogates and U+0000 among them. */
export function randomText(length: number): string {
  const draw = new Draw(1)
  return Array.from({ length }, () => String.fromCharCode(draw.whole(0, 0xffff))).join('')
}
