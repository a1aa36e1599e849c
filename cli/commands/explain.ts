import type { Locale } from '@banjie/dsl'
import { CallFault } from '../call.ts'
import { displayWidth } from '../output/display-width.ts'
import { pageWords, type DiagnosticPage, type ExampleModule } from '../pages/diagnostic-page.ts'
import { explainedCodes, pageOn } from '../pages/diagnostic-pages.ts'
import type { Command } from './command.ts'

/** `banjie explain CODE`: the page on a diagnostic, in the language of the call; without a code, all that there are. */
export const explain: Command = {
  usage: 'explain [CODE]',
  about: {
    zh: '解释提示的代码：含义、错误的写法、改好的写法、依据；不写代码则列出全部',
    en: 'explains the code of a diagnostic: what it means, wrong, mended, the law behind it; without a code lists them all',
  },
  flags: [],
  values: [],
  operands: [0, 1],
  run: ({ operands: [asked], locale }) => {
    const text = asked === undefined ? listOfPages(locale) : pageText(pageOn(codeAsked(asked)), locale)
    process.stdout.write(text)
    return Promise.resolve(0)
  },
}

/** The code as it is asked for, in capitals or not. */
function codeAsked(asked: string): string {
  const codes = explainedCodes()
  const code = asked.toUpperCase()
  if (codes.includes(code)) return code
  const near = nearestCodes(code, codes)
  throw new CallFault(
    `没有代码“${asked}”；最接近的是 ${near.join('、')}`,
    `there is no code “${asked}”; the nearest are ${near.join(', ')}`,
  )
}

/** The three codes that differ in the fewest characters, of those the ones nearest by number. */
function nearestCodes(wanted: string, codes: readonly string[]): readonly string[] {
  const number = Number(/\d+/.exec(wanted)?.[0] ?? 0)
  const differing = (code: string): number => [...code].filter((char, index) => char !== wanted[index]).length
  const apart = (code: string): number => Math.abs(Number(code.slice(2)) - number)
  return codes.toSorted((a, b) => differing(a) - differing(b) || apart(a) - apart(b)).slice(0, 3)
}

const listOfPages = (locale: Locale): string =>
  explainedCodes()
    .map(pageOn)
    .map(({ code, severity, title }) => `${code}  ${pageWords[severity][locale]}  ${title[locale]}\n`)
    .join('')

function pageText({ code, severity, title, meaning, wrong, mended, law }: DiagnosticPage, locale: Locale): string {
  const section = (name: 'meaning' | 'wrong' | 'mended' | 'law', lines: readonly string[]): string =>
    `\n${pageWords[name][locale]}\n${lines.map((line) => (line === '' ? '\n' : `    ${line}\n`)).join('')}`
  return [
    `${code} ${pageWords[severity][locale]}  ${title[locale]}\n`,
    section('meaning', wrapped(meaning[locale])),
    section('wrong', linesOf(wrong)),
    section('mended', linesOf(mended)),
    section('law', wrapped(law[locale])),
  ].join('')
}

const linesOf = (modules: readonly ExampleModule[]): readonly string[] =>
  modules
    .map(({ text }) => text)
    .join('\n')
    .trimEnd()
    .split('\n')

/** Prose in lines of at most 76 cells, broken between words; a mark that closes stays with what it follows. */
function wrapped(prose: string): readonly string[] {
  const lines = ['']
  for (const word of prose.match(wordPattern) ?? []) {
    const line = lines.at(-1) ?? ''
    if (displayWidth(`${line}${word}`.trimEnd()) <= 76) lines[lines.length - 1] = line + word
    else lines.push(word)
  }
  return lines.map((line) => line.trimEnd())
}

/** What stays on one line: a Chinese character or a run of anything else, with the marks and the space around it. */
const wordPattern = /[“《（(]*(?:\p{Script=Han}|[^\p{Script=Han}\s“《（(。，、；：”》）]+)?[。，、；：”》）.,;:)]*\s*/gu
