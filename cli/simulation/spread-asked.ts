import type { Spread } from '@banjie/compiler'

const MINUTE = 60_000
/** A working day as limits are compared: seven hours. */
const units: Readonly<Record<string, number>> = {
  s: 1000,
  秒: 1000,
  min: MINUTE,
  分: MINUTE,
  分钟: MINUTE,
  h: 60 * MINUTE,
  小时: 60 * MINUTE,
  d: 420 * MINUTE,
  工作日: 420 * MINUTE,
}

const number = String.raw`\d+(?:\.\d+)?`
const unit = Object.keys(units)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const pattern = new RegExp(`^(~)?(${number})(?:\\.\\.(${number}))?(?:\\.\\.(${number}))? *(${unit})$`)

/**
 * How long something takes, as a call says it: `20min` always, `10..30min` anything between, `10..15..30min` most often
 * 15, `~20min` 20 on average and now and then very long. Undefined where the text says nothing of the kind.
 */
export function spreadAsked(text: string): Spread | undefined {
  const match = pattern.exec(text.trim())
  if (match === null) return undefined
  const [, about, ...rest] = match
  const length = units[rest[3] ?? ''] ?? MINUTE
  const [first = 0, second, third] = rest
    .slice(0, 3)
    .flatMap((one) => (one === undefined ? [] : [Number(one) * length]))
  if (about !== undefined) return second === undefined && first > 0 ? { kind: 'exponential', mean: first } : undefined
  if (second === undefined) return { kind: 'fixed', ms: first }
  if (third === undefined) return first <= second ? { kind: 'uniform', least: first, most: second } : undefined
  return first <= second && second <= third
    ? { kind: 'triangular', least: first, mode: second, most: third }
    : undefined
}

/** A spread as a call would say it. */
export function spreadText(spread: Spread): string {
  const [size, name] = unitFor(spread)
  const shown = (ms: number): string => String(Math.round((ms / size) * 100) / 100)
  switch (spread.kind) {
    case 'fixed':
      return `${shown(spread.ms)}${name}`
    case 'uniform':
      return `${shown(spread.least)}..${shown(spread.most)}${name}`
    case 'triangular':
      return `${shown(spread.least)}..${shown(spread.mode)}..${shown(spread.most)}${name}`
    case 'exponential':
      return `~${shown(spread.mean)}${name}`
  }
}

function unitFor(spread: Spread): readonly [number, string] {
  const most = spread.kind === 'fixed' ? spread.ms : spread.kind === 'exponential' ? spread.mean : spread.most
  if (most < 2 * MINUTE && most > 0) return [1000, 's']
  return most < 300 * MINUTE ? [MINUTE, 'min'] : [60 * MINUTE, 'h']
}
