import { CallFault } from '../call.ts'

/**
 * The pairs of an option, `A=1,B=2`; what a Chinese input method types (`，`、`＝`、`：`、`％`) counts as its half-width
 * form.
 */
export function pairsAsked(option: string, text: string | undefined): readonly (readonly [string, string])[] {
  if (text === undefined) return []
  return halfWidth(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.lastIndexOf('=')
      const [name, value] = [part.slice(0, at).trim(), part.slice(at + 1).trim()]
      if (at < 1 || value === '')
        throw new CallFault(
          `--${option} 里看不懂“${part}”，请写成 名称=值，几个之间用逗号隔开`,
          `--${option}: “${part}” is not understood: write NAME=VALUE, with commas between`,
        )
      return [name, value] as const
    })
}

/** A share, `5%` or `0.05`. */
export function shareAsked(option: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(halfWidth(text).trim())
  const share = match === null ? NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1)
  if (share >= 0 && share <= 1) return share
  throw new CallFault(
    `--${option} 里“${text}”不是比例，请写成 5%（0 到 100% 之间）`,
    `--${option}: “${text}” is no share: write 5%, from 0 to 100%`,
  )
}

/** A whole number, not below the least. */
export function countAsked(option: string, text: string, least: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(count) && count >= least) return count
  throw new CallFault(
    `--${option} 要写整数，至少 ${least}，不能是“${text}”`,
    `--${option} takes a whole number, ${least} at least, not “${text}”`,
  )
}

const wide: Readonly<Record<string, string>> = { '，': ',', '、': ',', '＝': '=', '：': ':', '％': '%', '；': ',' }
export const halfWidth = (text: string): string => text.replaceAll(/[，、＝：％；]/g, (sign) => wide[sign] ?? sign)
