import { parse } from '@banjie/dsl'
import type { JsonSchema } from '@banjie/runtime/plan'
import { bindForm } from '../../model/form.ts'
import { formSchema } from '../form-schema.ts'

/** The schema of a form with these fields, as they stand in a text; of several that are filled in together. */
export function schemaOf(...forms: readonly string[]): JsonSchema {
  const { tree, diagnostics } = parse(forms.map((fields, n) => `form F${n} {\n${fields}\n}`).join('\n'))
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ code, start }) => `${code} at ${start}`).join('\n'))
  return formSchema(tree.declarations.flatMap((node) => (node.kind === 'form' ? [bindForm(node)] : [])))
}
