import { Draw } from './draw.ts'

/**
 * A piece of a generated program: a word or sign, a place where a line may end (`between` statements), or a string with
 * its value.
 */
export type Piece =
  | { readonly word: string }
  | { readonly glue: string }
  | { readonly text: string }
  | { readonly between: 'statements' | 'fields' | 'declarations' }

/** How the pieces are put down. */
export interface Writing {
  /** Full-width signs, digits and quotes. */
  readonly wide?: boolean
  /** Comments, blank lines and odd spaces. */
  readonly untidy?: boolean
}

const wideSigns = new Map(
  Object.entries({ '{': '｛', '}': '｝', '(': '（', ')': '）', ',': '，', ':': '：', '.': '．', ';': '。' }),
)
const wideOf = (word: string): string => {
  const sign = wideSigns.get(word)
  if (sign !== undefined) return sign
  if (/^(>=|<=|!=)$/.test(word)) return { '>=': '≥', '<=': '≤', '!=': '≠' }[word] ?? word
  if (/^[=<>+*/]$/.test(word)) return String.fromCharCode(word.charCodeAt(0) + 0xfee0)
  if (/^[0-9.:%-]+$/.test(word) && /[0-9]/.test(word)) {
    return word.replace(/[0-9.:%-]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
  }
  return word
}

/** Writes pieces as a text. The seed decides spaces, blank lines and comments only. */
export function writePieces(pieces: readonly Piece[], seed: number, { wide = false, untidy = false }: Writing): string {
  const draw = new Draw(seed)
  let text = ''
  let depth = 0
  const space = (): string => {
    if (!untidy || draw.chance(0.85)) return wide && draw.chance(0.2) ? '　' : ' '
    return draw.pick(['  ', '\t', ' /* 注 */ ', '　 '])
  }
  pieces.forEach((piece, index) => {
    if ('between' in piece) {
      const next = pieces[index + 1]
      if (next !== undefined && 'word' in next && next.word === '}') depth--
      const indent = ' '.repeat(untidy ? draw.whole(0, 1) + depth * 3 : depth * 4)
      // Fields need no line of their own.
      if (piece.between === 'fields' && draw.chance(0.2)) {
        text += wide ? '　' : ' '
        return
      }
      text += untidy ? between(draw, piece.between, indent) : `\n${indent}`
      return
    }
    const before = pieces[index - 1]
    const tight = 'glue' in piece || before === undefined || 'glue' in before || 'between' in before
    if (!tight) text += space()
    if ('text' in piece) {
      const escaped = piece.text.replace(/[\\"]/g, '\\$&')
      text += wide ? `“${escaped.replace(/[“”]/g, '\\$&')}”` : `"${escaped}"`
      return
    }
    const word = 'word' in piece ? piece.word : piece.glue
    if (word === '{') depth++
    else if (word === '}' && before !== undefined && !('between' in before)) depth--
    text += wide ? wideOf(word) : word
  })
  return `${text}\n`
}

function between(draw: Draw, what: 'statements' | 'fields' | 'declarations', indent: string): string {
  const comment = draw.whole(0, 999)
  const end = draw.pick(['\n', '\n', '\n', '\r\n', '\n\n', '\n\n\n'])
  if (draw.chance(0.06)) return ` // 行末 ${comment}${end}${indent}`
  if (draw.chance(0.06)) return `${end}${indent}// 单独一行 ${comment}\n${indent}`
  if (draw.chance(0.03)) return `${end}${indent}/* 几\n  行 ${comment} */\n${indent}`
  if (draw.chance(0.03)) return `${end}${indent}/// 说明 ${comment}\n${indent}`
  if (draw.chance(0.08))
    return `${what === 'fields' ? draw.pick([',', ';', '、']) : draw.pick([';', '。'])}${end}${indent}`
  return end + indent
}
