import type { Bilingual } from '@banjie/dsl'

/** A page of `docs/diagnostics`: what a code means, how the fault looks, how it is mended, and by what law. */
export interface DiagnosticPage {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly title: Bilingual
  readonly meaning: Bilingual
  /** A project that has the fault: a module, or several that use each other. */
  readonly wrong: readonly ExampleModule[]
  /** The same project without it. */
  readonly mended: readonly ExampleModule[]
  readonly law: Bilingual
}

/** A module of an example. */
export interface ExampleModule {
  readonly path: string
  readonly text: string
}

/** The words that a page has in both languages, Chinese first, with ` · ` between them. */
export const pageWords = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  meaning: { zh: '含义', en: 'What it means' },
  wrong: { zh: '错误的写法', en: 'Wrong' },
  mended: { zh: '改好的写法', en: 'Mended' },
  law: { zh: '依据', en: 'The law behind it' },
} as const satisfies Readonly<Record<string, Bilingual>>

const both = ({ zh, en }: Bilingual): string => `${zh} · ${en}`

/** A paragraph in Chinese and one in English; a sentence a line. */
const prose = '([^#\\n`][^#]*?\\p{Script=Han}[^#]*?)\\n\\n([A-Z“][^#]*?)'
/** One block a module. */
const example = '((?:```banjie\\n[^]*?\\n```\\n?\\n?)+)'
const shape = new RegExp(
  [
    '^# (BJ\\d{4}) ([^\\n]*?\\p{Script=Han}[^\\n]*?) · ([A-Z“][^\\n·]*)',
    `(${both(pageWords.error)}|${both(pageWords.warning)})`,
    `## ${both(pageWords.meaning)}`,
    prose,
    `## ${both(pageWords.wrong)}`,
    `${example}## ${both(pageWords.mended)}`,
    `${example}## ${both(pageWords.law)}`,
    `${prose}\\n$`,
  ].join('\\n\\n'),
  'u',
)

/** Reads a page. All have one shape; undefined where it has another. */
export function readPage(text: string): DiagnosticPage | undefined {
  const parts = shape.exec(text)
  if (parts === null) return undefined
  const [, code = '', zh = '', en = '', severity, meaningZh = '', meaningEn = '', ...rest] = parts
  const [wrong = '', mended = '', lawZh = '', lawEn = ''] = rest
  return {
    code,
    severity: severity === both(pageWords.error) ? 'error' : 'warning',
    title: { zh, en },
    meaning: { zh: meaningZh, en: meaningEn },
    wrong: modulesIn(wrong, code),
    mended: modulesIn(mended, code),
    law: { zh: lawZh, en: lawEn },
  }
}

/** The modules of an example: where there are several, the first line of each names its file (`// 文件 甲.banjie`). */
function modulesIn(blocks: string, code: string): readonly ExampleModule[] {
  return [...blocks.matchAll(/```banjie\n([^]*?\n)```/gu)].map(([, text = '']) => ({
    path: /^\/\/ 文件 (.+)\n/u.exec(text)?.[1] ?? `${code}.banjie`,
    text,
  }))
}
