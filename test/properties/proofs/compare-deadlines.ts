import type { Compilation } from '@banjie/compiler'
import { exploreLimits } from './explorer/deadlines.ts'
import { mayBeLonger, mayRest } from './explorer/told-apart.ts'

/** A figure that a message tells. */
const figures = /最长也?要 (.+?)，超过/

/** A figure as a number, in its unit. */
const numberIn = (figure: string): number => Number(figure.split(' ')[0])

/** What the proofs of deadlines say and what the explorer finds, where that is not the same. */
export function compareDeadlines({ diagnostics, model, text }: Compilation): readonly string[] {
  const { broken, unjudged } = exploreLimits(model)
  const [isRough, isRestRough] = [mayBeLonger(model), mayRest(model)]
  const isRoughly = (code: string): boolean => isRough || (isRestRough && code === 'BJ3007')
  const isJudged = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    ![...unjudged].some((limit) => start <= limit.start && limit.end <= end)
  const expected = broken.filter(({ limit }) => isJudged(limit))
  const found = diagnostics.filter((one) => /^BJ300[237]$/.test(one.code) && isJudged(one))
  const missing = expected.flatMap(({ code, limit, figure }) => {
    const same = found.find((one) => one.code === code && one.start <= limit.start && limit.end <= one.end)
    const said = same?.message.zh.match(figures)?.[1]
    if (said === figure || (isRoughly(code) && said !== undefined && numberIn(said) > numberIn(figure))) return []
    return [
      `${code} figure: prover ${said ?? 'silent'}, explorer ${figure} at ${text.slice(limit.start - 12, limit.end)}`,
    ]
  })
  const extra = found.flatMap((one) => {
    const same = expected.some(
      ({ code, limit }) => one.code === code && one.start <= limit.start && limit.end <= one.end,
    )
    return same || isRoughly(one.code)
      ? []
      : [`${one.code} only prover: ${text.slice(one.start, one.end)} ${one.message.zh}`]
  })
  return [...missing, ...extra]
}
