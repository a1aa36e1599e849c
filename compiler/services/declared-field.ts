import type { FieldNode } from '@banjie/dsl'
import type { Thing } from '../names/thing.ts'
import type { Analysed } from './analysed.ts'

/** What may be answered in a field, as it is declared: its type and constraints, as a block of code. */
export function declaredField({ module, at }: Thing, { project }: Analysed): string | undefined {
  const declaring = project.modules.readModule(module)
  if (declaring === undefined) return undefined
  const inside = (fields: readonly FieldNode[]): readonly FieldNode[] =>
    fields.flatMap((field) => [field, ...(field.type.kind === 'listType' ? inside(field.type.fields) : [])])
  const fields = declaring.parsed.tree.declarations.flatMap((node) => (node.kind === 'form' ? inside(node.fields) : []))
  const field = fields.find(({ name }) => name.start === at.start)
  if (field === undefined) return undefined
  const written = declaring.text.slice(field.type.start, field.end).trim()
  return written === '' ? undefined : `\`\`\`banjie\n${written}\n\`\`\``
}
