import type { StringNode } from '@banjie/dsl'
import { resolveField, type ConditionScope } from './conditions.ts'
import type { Resolver } from './resolver.ts'

/** Resolves the fields that a message names: `"您好，{企业名称}"` (language.md section 4, `notify`). */
export function resolveFieldsIn({ start, end, missing }: StringNode, scope: ConditionScope, resolver: Resolver): void {
  if (missing) return
  // `\u{4e00}` is a character.
  for (const { 1: before = '', 2: written = '', index } of resolver.textAt({ start, end }).matchAll(namedInBraces)) {
    const text = written.trimEnd()
    const from = start + index + before.length
    const at = { start: from, end: from + text.length }
    const name = { kind: 'name' as const, text: text.normalize('NFC'), missing: false, ...at }
    resolveField({ kind: 'ref', parts: [name], missing: false, ...at }, scope.fields, resolver)
  }
}

const namedInBraces = /(?<!\\u)(\{\s*)([^\s{}][^{}]*)\}/gu
