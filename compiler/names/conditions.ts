import { keywordsSpelled, type Expression, type RefNode } from '@banjie/dsl'
import type { Resolver } from './resolver.ts'
import type { NameSpace } from './scoped.ts'
import type { Thing } from './thing.ts'

/** The names that a condition may use: fields, and the steps whose outcomes it may ask for. */
export interface ConditionScope {
  /** Several where a part is checked per process; a field has to be in each. None where that cannot be told here. */
  readonly fields: readonly (readonly NameSpace[])[]
  /** Finds a step by its path, and reports where there is none. */
  readonly step: (ref: RefNode) => void
}

/** Resolves the names in a condition. */
export function resolveCondition(node: Expression, scope: ConditionScope, resolver: Resolver): void {
  const each = (...inner: readonly Expression[]): void => inner.forEach((one) => resolveCondition(one, scope, resolver))
  switch (node.kind) {
    case 'or':
    case 'and':
      return each(...node.operands)
    case 'not':
    case 'negate':
      return each(node.operand)
    case 'compare':
      each(node.left)
      return resolveCompared(node.left, node.right, scope, resolver)
    case 'member':
      each(node.value)
      for (const option of node.options) resolveCompared(node.value, option, scope, resolver)
      return undefined
    case 'arithmetic':
      return each(node.left, node.right)
    case 'submitted':
    case 'obtained':
      return void resolver.top(node.document, 'document')
    case 'outcomeOf':
      return scope.step(node.step)
    case 'ref':
      return void resolveField(node, scope.fields, resolver)
    default:
      return undefined
  }
}

/** What something is compared with: a channel and an outcome have names of their own, which are no fields. */
function resolveCompared(value: Expression, other: Expression, scope: ConditionScope, resolver: Resolver): void {
  if (value.kind === 'channel') return resolveChannel(other, resolver)
  if (value.kind === 'outcomeOf' && other.kind === 'ref') return undefined
  return resolveCondition(other, scope, resolver)
}

/** A field of the forms at hand; something else of that name is BJ1004. */
export function resolveField(ref: RefNode, spaces: ConditionScope['fields'], resolver: Resolver): Thing | undefined {
  const [name] = ref.parts
  if (name === undefined || name.missing) return undefined
  const found = spaces.map((forms) => forms.map((form) => form.get(name.text)).find((field) => field !== undefined))
  const [field] = found
  if (field !== undefined && !found.includes(undefined)) return resolver.refer(name, field)
  const other = resolver.names.top.get(name.text)
  const cannotTell = spaces.length === 0 || spaces.some((forms) => forms.some((form) => form.mayHold(name.text)))
  if (other === undefined && cannotTell) return undefined
  if (other !== undefined) {
    resolver.refer(name, other)
    return resolver.wrongKind(ref, 'field', other.kind)
  }
  const known = spaces.flatMap((forms) => forms.flatMap((form) => [...form.values()].map((one) => one.name)))
  return resolver.unknown(name, known)
}

const channels = ['window', 'online', 'kiosk', 'mobile'] as const

function resolveChannel(node: Expression, resolver: Resolver): void {
  const name = node.kind === 'ref' && node.parts.length === 1 ? node.parts[0] : undefined
  if (name === undefined || name.missing) return
  const spelled = keywordsSpelled(name.text)
  if (!channels.some((channel) => spelled.includes(channel))) resolver.unknown(name, channels)
}
