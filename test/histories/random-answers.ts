import { fittingText } from '@banjie/runtime/plan/fitting-text'
import type { JsonSchema } from '@banjie/runtime/plan'
import type { Draw } from '../properties/draw.ts'

/** Answers to a form, drawn: what is not required is left open now and then. They fit the types, not every constraint. */
export function randomAnswers(form: JsonSchema, draw: Draw): Readonly<Record<string, unknown>> {
  const required = new Set(form.required ?? [])
  return Object.fromEntries(
    Object.entries(form.properties ?? {})
      .filter(([name]) => required.has(name) || draw.chance(0.7))
      .map(([name, schema]) => [name, randomAnswer(schema, draw)]),
  )
}

function randomAnswer(schema: JsonSchema, draw: Draw): unknown {
  const { enum: options, type, items, format, pattern } = schema
  if (options !== undefined) return draw.pick(options)
  switch (type) {
    case 'boolean':
      return draw.chance(0.5)
    case 'number':
    case 'integer':
      return draw.pick([schema.minimum ?? 50, 1, 50, 51, 100, 150, 200, 1000])
    case 'array':
      if (items?.enum !== undefined) return draw.some(items.enum)
      return items?.properties === undefined ? [] : [randomAnswers(items, draw)]
    default:
      return samples[format ?? ''] ?? (pattern === undefined ? draw.pick(['示例', '另一例']) : fittingText(pattern))
  }
}

/** Constructed values; the numbers are the worked examples of GB 11643 and GB 32100. */
const samples: Readonly<Record<string, string>> = {
  date: '2026-03-05',
  phone: '13800000000',
  idcard: '11010519491231002X',
  uscc: '91350100M000100Y43',
}
