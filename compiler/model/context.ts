import type { Channel, FieldNode } from '@banjie/dsl'
import type { Form, Item, Model, Process } from './model.ts'
import { handlesIn, statementsIn } from './parts.ts'
import type { Statement } from './statement.ts'
import { KeptWith } from '../kept-with.ts'

export { outcomeOf } from '../names/words.ts'

/** What conditions are asked in: the fields at hand, by name, and the ways by which a case may have come in. */
export interface Context {
  readonly fields: ReadonlyMap<string, FieldNode>
  readonly channels: readonly Channel[]
}

const everyChannel: readonly Channel[] = ['window', 'online', 'kiosk', 'mobile']
const known = new KeptWith<Process, Context>()
const handled = new KeptWith<Process, ReadonlySet<Item>>()

/** What the conditions of a process are asked in: the forms of its intakes and steps. */
export function contextOf(process: Process): Context {
  return known.of(process, () => ({
    fields: fieldsOf([...formsIn(process.statements), ...formsOfItems(process)]),
    channels: process.channels ?? everyChannel,
  }))
}

/**
 * What the conditions of an item are asked in: its own forms, else those of each process of the module that handles it;
 * where none does, those of the module (language.md section 3).
 */
export function contextsOf(item: Item, { processes, forms }: Pick<Model, 'processes' | 'forms'>): readonly Context[] {
  const handling = processes.filter((process) => handledIn(process).has(item))
  // What its steps have filled in is among the forms of the process.
  if (item.forms.length === 0 && handling.length > 0) return handling.map(contextOf)
  const fields = fieldsOf(item.forms.length > 0 ? formsOf(item) : forms)
  if (handling.length === 0) return [{ fields, channels: everyChannel }]
  return handling.map((process) => ({ fields, channels: process.channels ?? everyChannel }))
}

/** The items that a process handles. */
function handledIn(process: Process): ReadonlySet<Item> {
  return handled.of(process, () => new Set(handlesIn(process.statements).map(({ item }) => item)))
}

const owned = new KeptWith<Item, Context | 'none'>()

/** What the conditions of an item are asked in by the forms that it names itself; undefined where it names none. */
export function ownContextOf(item: Item): Context | undefined {
  let own = owned.get(item)
  if (own === undefined) {
    owned.set(
      item,
      (own = item.forms.length === 0 ? 'none' : { fields: fieldsOf(formsOf(item)), channels: everyChannel }),
    )
  }
  return own === 'none' ? undefined : own
}

/** Fields by name; of two forms the first holds. */
export function fieldsOf(forms: readonly Form[]): ReadonlyMap<string, FieldNode> {
  const fields = new Map<string, FieldNode>()
  for (const form of forms)
    for (const field of form.fields) if (!fields.has(field.name.text)) fields.set(field.name.text, field)
  return fields
}

/** The forms that the items of a process name themselves: their conditions are asked in its cases. */
const formsOfItems = ({ statements }: Process): readonly Form[] =>
  handlesIn(statements).flatMap(({ item }) => formsOf(item))

/** The forms that an item names, and those that its steps have filled in. */
const formsOf = (item: Item): readonly Form[] => [...item.forms, ...formsIn(item.procedure ?? [])]

const formsIn = (statements: readonly Statement[]): readonly Form[] =>
  statementsIn(statements).flatMap((one) => ('forms' in one ? one.forms : []))
