import type { Rejection } from '../rejection.ts'
import type { Text } from '../view/text.ts'

/** What is wrong with a form that was refused, field by field; undefined where something else was refused. */
export function formFaults({ code, details = [] }: Rejection): Text | undefined {
  if (code !== 'form-invalid' || details.length === 0) return undefined
  const each = details.map(({ path, reason }) => ({ ...placeOf(path), reason }))
  return {
    zh: each.map(({ zh, reason }) => `“${zh}”${reason.zh}`).join('；'),
    en: each.map(({ en, reason }) => `“${en}” ${reason.en}`).join('; '),
  }
}

/** Where a fault is, in words: `/成员/0/姓名` is the name in the first row of the members. */
function placeOf(pointer: string): Text {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const isRow = (part: string, index: number): boolean => index > 0 && /^\d+$/.test(part)
  const said = (row: (n: number) => string, between: string): string =>
    parts.map((part, index) => (isRow(part, index) ? row(Number(part) + 1) : part)).join(between)
  return { zh: said((n) => `第${n}行`, ''), en: said((n) => `row ${n}`, ', ') }
}
