import type { Fault } from '../client/answer.ts'
import type { Field } from './form-model.ts'
import { firstEntries, type Entries, type Entry } from './form-values.ts'

/** A part of a form that is wrong: where (a JSON pointer) and why. */
export interface FieldFault {
  readonly path: string
  readonly reason: { readonly zh: string; readonly en: string }
}

/** An application while it is filled in. */
export interface Application {
  readonly entries: Entries
  /** The documents asked for that are not brought along. */
  readonly without: readonly string[]
  readonly faults: readonly FieldFault[]
  readonly isSending: boolean
  /** Why the server did not take it, where that is no fault of a field. */
  readonly refused?: Fault
}

export type ApplicationAction =
  | { readonly kind: 'entered'; readonly field: string; readonly entry: Entry }
  | { readonly kind: 'ticked'; readonly document: string; readonly isBrought: boolean }
  | { readonly kind: 'faulty'; readonly faults: readonly FieldFault[] }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly fault: Fault }

/** An application before anybody has touched it: defaults filled in, every document brought along. */
export function newApplication(fields: readonly Field[]): Application {
  return { entries: firstEntries(fields), without: [], faults: [], isSending: false }
}

const pointerOf = (field: string): string => `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The server names parts of the whole body, the check parts of the form. */
const inForm = (path: string): string => path.replace(/^\/fields(?=\/)/u, '')

/** Whether a fault stands at a field or inside it. */
export function isAt(fault: FieldFault, pointer: string): boolean {
  return fault.path === pointer || fault.path.startsWith(`${pointer}/`)
}

/** The application after something was done to it. */
export function applicationReducer(state: Application, action: ApplicationAction): Application {
  const { refused: _, ...calm } = state
  switch (action.kind) {
    case 'entered': {
      // What is being mended is no longer shown as wrong; the next attempt looks at all of it again.
      const faults = state.faults.filter((fault) => !isAt(fault, pointerOf(action.field)))
      return { ...calm, faults, entries: { ...state.entries, [action.field]: action.entry } }
    }
    case 'ticked': {
      const others = state.without.filter((document) => document !== action.document)
      return { ...calm, without: action.isBrought ? others : [...others, action.document] }
    }
    case 'faulty':
      return { ...calm, isSending: false, faults: action.faults }
    case 'sending':
      return { ...calm, isSending: true, faults: [] }
    case 'refused': {
      const { fault } = action
      const details = fault.kind === 'refused' ? (fault.error.details ?? []) : []
      const faults = details.map(({ path, reason }) => ({ path: inForm(path), reason }))
      return { ...calm, isSending: false, faults, refused: fault }
    }
  }
}
