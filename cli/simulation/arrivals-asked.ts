import type { Arrivals } from '@banjie/compiler'
import type { Limit } from '@banjie/runtime/plan'
import { CallFault } from '../call.ts'

/** How cases come, as a call says it: `40/day`, `6/小时`; by chance unless the pattern is `even`. */
export function arrivalsAsked(text: string | undefined, pattern: string | undefined): Arrivals | undefined {
  if (pattern !== undefined && pattern !== 'poisson' && pattern !== 'even')
    throw new CallFault(
      `--pattern 只能是 poisson（随机到来）或 even（均匀到来），不能是“${pattern}”`,
      `--pattern takes poisson (by chance) or even, not “${pattern}”`,
    )
  if (text === undefined) return pattern === undefined ? undefined : { count: 14, per: 'day', pattern }
  const match = /^(\d+(?:\.\d+)?) *\/ *(day|d|天|日|工作日|hour|h|小时)$/.exec(text.trim())
  const count = Number(match?.[1] ?? 0)
  if (match === null || count === 0)
    throw new CallFault(
      `--arrivals 里看不懂“${text}”，请写成 40/天 或 6/小时`,
      `--arrivals: “${text}” is not understood: write 40/day or 6/hour`,
    )
  const isHourly = match[2] === 'hour' || match[2] === 'h' || match[2] === '小时'
  return { count, per: isHourly ? 'hour' : 'day', pattern: pattern ?? 'poisson' }
}

/** A number of days, natural ones unless it says working days: `60`, `60天`, `250工作日`. */
export function durationAsked(option: string, text: string): Limit {
  const match = /^(\d+) *(天|日|days?|个?工作日|working days?|wd)?$/.exec(text.trim())
  const amount = Number(match?.[1] ?? 0)
  if (match === null || amount === 0 || amount > 36_500)
    throw new CallFault(
      `--${option} 里看不懂“${text}”，请写成 60（自然日）或 250工作日`,
      `--${option}: “${text}” is not understood: write 60 (natural days) or "250 working days"`,
    )
  return { amount, unit: /工作日|working|wd/.test(match[2] ?? '') ? 'workingDay' : 'day' }
}
