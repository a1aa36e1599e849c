import { dayNumber, plainDate } from '@banjie/runtime/calendar'
import type { JsonSchema } from '@banjie/runtime/plan'
import { fittingText } from '@banjie/runtime/plan/fitting-text'

/** A constructed value that a field takes: its default where it has one. */
export function sampleValue(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.enum !== undefined) return schema.enum[0]
  switch (schema.type) {
    case 'boolean':
      return false
    case 'number':
    case 'integer':
      return sampleNumber(schema)
    case 'array':
      return schema.items?.enum?.slice(0, 1) ?? []
    default:
      return schema.format === 'date' ? sampleDate(schema) : sampleText(schema)
  }
}

function sampleNumber({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: JsonSchema): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1)
  const most = maximum ?? exclusiveMaximum
  if (least === undefined) return most === undefined ? 1 : most - 1
  if (most === undefined || least < most || least === maximum) return least
  return ((exclusiveMinimum ?? least) + most) / 2
}

/** The usual day where it is within the bounds, else the nearest that is. */
function sampleDate(schema: JsonSchema): string {
  const beside = (day: string | undefined, by: number): string | undefined =>
    day === undefined ? undefined : plainDate(dayNumber(day) + by)
  const least = schema['x-minimum'] ?? beside(schema['x-exclusiveMinimum'], 1)
  const most = schema['x-maximum'] ?? beside(schema['x-exclusiveMaximum'], -1)
  if (least !== undefined && least > usualDay) return least
  return most !== undefined && most < usualDay ? most : usualDay
}

const usualDay = '2026-01-05'

function sampleText({ format, pattern, maxLength }: JsonSchema): string {
  const usual = (format === undefined ? undefined : samples[format]) ?? '示例'
  const fitting = pattern === undefined ? undefined : fittingText(pattern)
  return [...(fitting ?? usual)].slice(0, maxLength).join('')
}

/** Constructed values; the numbers are the worked examples of GB 11643 and GB 32100. */
const samples: Readonly<Record<string, string>> = {
  phone: '13800000000',
  idcard: '11010519491231002X',
  uscc: '91350100M000100Y43',
}
