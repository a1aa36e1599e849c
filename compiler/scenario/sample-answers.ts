import type { JsonSchema } from '@banjie/runtime/plan'

/** Answers that a form takes: its required fields filled in with constructed values, the others left open. */
export function sampleAnswers(form: JsonSchema): Readonly<Record<string, unknown>> {
  const required = new Set(form.required ?? [])
  return Object.fromEntries(
    Object.entries(form.properties ?? {})
      .filter(([field]) => required.has(field))
      .map(([field, schema]) => [field, sampleOf(schema)]),
  )
}

function sampleOf(schema: JsonSchema): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.enum !== undefined) return schema.enum[0]
  switch (schema.type) {
    case 'boolean':
      return false
    case 'number':
    case 'integer':
      return sampleNumber(schema)
    case 'array':
      return schema.items?.enum === undefined ? [] : schema.items.enum.slice(0, 1)
    default:
      return samples[schema.format ?? 'text'] ?? samples['text']
  }
}

function sampleNumber({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: JsonSchema): number {
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1)
  const most = maximum ?? exclusiveMaximum
  if (least === undefined) return most === undefined ? 1 : most - 1
  if (most === undefined || least < most || least === maximum) return least
  return ((exclusiveMinimum ?? least) + most) / 2
}

/** Constructed values; the numbers are the worked examples of GB 11643 and GB 32100. */
const samples: Readonly<Record<string, string>> = {
  text: '示例',
  date: '2026-01-05',
  phone: '13800000000',
  idcard: '11010519491231002X',
  uscc: '91350100M000100Y43',
}
