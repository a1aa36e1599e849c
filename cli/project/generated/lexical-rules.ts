import type { Bilingual } from '@banjie/dsl'

/** A rule of how the text is read, with an example that is the same in both languages. */
export interface LexicalRule {
  readonly text: Bilingual
  readonly example?: string
}

/** How the text is read before there is any grammar, in short. */
export const lexicalRules: readonly LexicalRule[] = [
  {
    text: {
      zh: '一个文件是一个模块，文件名以 `.banjie` 结尾，文字为 UTF-8。',
      en: 'A file is a module; its name ends in `.banjie`, its text is UTF-8.',
    },
  },
  {
    text: {
      zh: '每个关键词有中文、英文两种写法，意思相同，可以混用。由几个词组成的关键词，词间空白多少不限；能读成更长的关键词时，按更长的读。',
      en: 'Every keyword has a Chinese and an English spelling with the same meaning; a file may mix them. A keyword of several words takes any white space between them; the longest keyword that fits is the one that is read.',
    },
    example: '受理 由 综合窗口 限 当场    accept by Window within on the spot',
  },
  {
    text: {
      zh: '全角的标点和数字与半角的相同；格式整理时统一。',
      en: 'Full-width punctuation and digits are the same as half-width ones; the formatter settles on one form.',
    },
    example: '限 ３ 工作日；承办 审批局，公安局',
  },
  {
    text: {
      zh: '名称以文字或 `_` 开头，由文字、`_`、数字组成，区分大小写。汉字后面紧跟的数字不属于名称。其他名称写在 `「」` 或反引号里。',
      en: 'A name begins with a letter of any script or `_` and goes on with letters, `_` and digits; case matters. A digit directly after a Chinese character is no part of it. Any other name stands between `「」` or backquotes.',
    },
    example: '限5工作日    Area2    「食品 经营（新办）」',
  },
  {
    text: {
      zh: '只能是名称的地方，关键词也是名称。关键词和名称之间要有空白或标点。',
      en: 'Where nothing but a name may stand, a keyword is a name. Between a keyword and a name stands white space or punctuation.',
    },
    example: '由 科长    由「科长」    日期: 日期 必填',
  },
  {
    text: {
      zh: '空白包括全角空格。语句、组成部分、字段之间不需要分隔，可以写 `;` 或 `。`；并列的名称用 `,` 或 `、` 隔开。',
      en: 'White space includes the ideographic space. Statements, parts and fields need nothing between them, but `;` and `。` may stand there; names in a list are separated by `,` or `、`.',
    },
    example: '承办 审批局；需 身份证明、场所证明',
  },
  {
    text: {
      zh: '`//` 到行末、`/*` 到 `*/` 是备注；`///` 是后面那个声明的说明。',
      en: 'A comment is `//` up to the end of its line, or `/*` up to `*/`; `///` documents the declaration after it.',
    },
    example: '/// 办给经营餐饮的企业',
  },
  {
    text: {
      zh: '文字写在直引号或弯引号里，不跨行；可用 `\\"`、`\\\\`、`\\n`、`\\t`、`\\u{…}`。法律名称写在《》里，也可以写成文字。',
      en: 'A string stands between straight or curly quotes on one line and knows `\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`. The title of a law stands between 《》, or is a string.',
    },
    example: '"餐馆"    “小吃”    《行政许可法》',
  },
  {
    text: {
      zh: '数可以有小数、下划线和百分号，后面可以写“万”“亿”。日期写作年-月-日，后面写时分即为时刻。不存在的日期是错误。',
      en: 'A number may have decimals, underscores and a per cent sign, and a scale word after it. A date is year-month-day, an instant a date with hours and minutes. A date that does not exist is an error.',
    },
    example: '1_000    1.5    60%    5000 万    2026-11-23    2026-11-23 09:00',
  },
  {
    text: {
      zh: '引用法条写到条、款、项，中文数字和阿拉伯数字均可。',
      en: 'A citation names a law and its article, paragraph and item, in Chinese or Arabic numerals.',
    },
    example: '《行政许可法》第四十二条第一款第（二）项    "Administrative Licensing Law" article 42 paragraph 1 item 2',
  },
]
