import type { TranslationBeside } from '../modules/translation-beside.ts'

/** So many texts of a file are named; all of them stand in the JSON. */
const named = 8

type Kind = 'missing' | 'stale'

/** The gaps of files of translations, for `--json`. */
export const gapsOf = (translations: readonly TranslationBeside[]): readonly object[] =>
  translations.map(({ file, missing, stale }) => ({ file, missing, stale }))

/** What files of translations lack, and what in them no module says any more, as people read it. */
export function translationText(translations: readonly TranslationBeside[], locale: 'zh' | 'en'): string {
  return translations
    .flatMap(({ file, ...gaps }) =>
      (['missing', 'stale'] as const).flatMap((kind) => {
        const texts = gaps[kind]
        return texts.length === 0 ? [] : [`${heads[kind][locale](file, texts.length)}${listed(texts, locale)}\n`]
      }),
    )
    .join('')
}

function listed(texts: readonly string[], locale: 'zh' | 'en'): string {
  const shown = texts.slice(0, named).map((text) => `“${text.replaceAll('\n', ' ')}”`)
  const rest = texts.length - shown.length
  const more =
    rest === 0 ? '' : locale === 'zh' ? `……还有 ${rest} 处，用 --json 全部列出` : ` … ${rest} more with --json`
  return shown.join(locale === 'zh' ? '、' : ', ') + more
}

const heads: Readonly<Record<Kind, Readonly<Record<'zh' | 'en', (file: string, count: number) => string>>>> = {
  missing: {
    zh: (file, count) => `${file}：${count} 处文字没有译文，显示原文：`,
    en: (file, count) => `${file}: ${count} texts without a translation, shown as they are: `,
  },
  stale: {
    zh: (file, count) => `${file}：${count} 条译文在模块里已经没有原文：`,
    en: (file, count) => `${file}: ${count} translations of what the module no longer says: `,
  },
}
