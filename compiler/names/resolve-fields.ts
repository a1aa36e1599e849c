import type { FieldNode, ValueNode } from '@banjie/dsl'
import { resolveCondition, type ConditionScope } from './conditions.ts'
import type { Resolver } from './resolver.ts'
import type { NameSpace } from './scoped.ts'

/**
 * Resolves the names in the fields of a form: in when they are asked, and in the rows that a list (名单) stands at first.
 * What is asked of a row reads the fields of that row, then those of the form around.
 */
export function resolveFields(fields: readonly FieldNode[], scope: ConditionScope, resolver: Resolver): void {
  for (const field of fields) {
    for (const one of field.constraints) if (one.kind === 'condition') resolveCondition(one.condition, scope, resolver)
    const rows = resolver.names.rows.get(field)
    if (field.type.kind !== 'listType' || rows === undefined) continue
    for (const one of field.constraints)
      if (one.kind === 'default') resolveRows(one.value, { fields: field.type.fields, rows }, resolver)
    const around = scope.fields.map((forms) => [rows, ...forms])
    resolveFields(field.type.fields, { ...scope, fields: around }, resolver)
  }
}

/** The fields of a list, and their names. */
interface Columns {
  readonly fields: readonly FieldNode[]
  readonly rows: NameSpace
}

function resolveRows(value: ValueNode, columns: Columns, resolver: Resolver): void {
  if (value.kind === 'valueList') for (const row of value.values) resolveRows(row, columns, resolver)
  if (value.kind !== 'valueGroup') return
  for (const { field: name, value: given } of value.fields) {
    const thing = columns.rows.get(name.text)
    if (thing === undefined) {
      if (!name.missing)
        resolver.unknown(
          name,
          [...columns.rows.values()].map((one) => one.name),
        )
      continue
    }
    resolver.refer(name, thing)
    const field = columns.fields.find((one) => one.name.text === name.text)
    const rows = field && resolver.names.rows.get(field)
    if (rows !== undefined && field?.type.kind === 'listType')
      resolveRows(given, { fields: field.type.fields, rows }, resolver)
  }
}
