import { useId, type ReactElement } from 'react'
import { useUi } from '../ui/ui-context.ts'
import { isAt, type FieldFault } from './application-state.ts'
import { FieldControl } from './field-control.tsx'
import type { Field } from './form-model.ts'
import { RowsControl } from './rows-control.tsx'
import type { Entries, Entry } from './form-values.ts'
import type { Unasked } from './unasked.ts'

/** A form as it is filled in: every field that is asked, with its label, its unit, and what is wrong with it. */
export interface FormFieldsProps {
  readonly fields: readonly Field[]
  readonly entries: Entries
  readonly faults: readonly FieldFault[]
  /** The fields that are not asked; what was entered in them stays, for when they are asked again. */
  readonly unasked: Unasked
  readonly onEnter: (field: string, entry: Entry) => void
}

export function FormFields({ fields, entries, faults, unasked, onEnter }: FormFieldsProps): ReactElement {
  return (
    <div className="form-fields">
      {fields
        .filter(({ pointer }) => !unasked.has(pointer))
        .map((field) => (
          <FormField
            key={field.name}
            field={field}
            entry={entries[field.name] ?? ''}
            unasked={unasked}
            faults={faults.filter((fault) => isAt(fault, field.pointer))}
            onEnter={(entry) => onEnter(field.name, entry)}
          />
        ))}
    </div>
  )
}

const grouped: ReadonlySet<string> = new Set(['yesno', 'choices', 'list'])

function FormField(props: {
  readonly field: Field
  readonly entry: Entry
  readonly faults: readonly FieldFault[]
  readonly unasked: Unasked
  readonly onEnter: (entry: Entry) => void
}): ReactElement {
  const { field, entry, faults, unasked, onEnter } = props
  const { t, pick } = useUi()
  const id = useId()
  const own = faults.filter(({ path }) => path === field.pointer || field.kind !== 'list')
  const notes = `${id}-notes`
  const control = { id, field, entry, onEnter, isWrong: own.length > 0, describedBy: notes }
  const label = (
    <>
      {field.label}
      {field.unit !== undefined && <span className="visually-hidden"> {field.unit}</span>}
      {field.isRequired && <span className="required">{t('form.required')}</span>}
    </>
  )
  const hint = field.hint ?? hintOf(field, t)
  const about = (
    <div id={notes}>
      {own.map(({ path, reason }) => (
        <p className="field-fault" key={path + reason.zh}>
          {pick(reason)}
        </p>
      ))}
      {own.length === 0 && hint !== undefined && <p className="muted small">{hint}</p>}
    </div>
  )
  if (!grouped.has(field.kind))
    return (
      <div className={field.isLong ? 'form-field long' : 'form-field'}>
        <label htmlFor={id}>{label}</label>
        <FieldControl {...control} />
        {about}
      </div>
    )
  return (
    <fieldset className="form-field" aria-describedby={notes}>
      <legend>{label}</legend>
      {field.kind === 'list' ? (
        <RowsControl {...control} faults={faults} unasked={unasked} Fields={FormFields} />
      ) : (
        <FieldControl {...control} />
      )}
      {about}
    </fieldset>
  )
}

function hintOf(field: Field, t: ReturnType<typeof useUi>['t']): string | undefined {
  if (field.kind === 'idcard') return t('form.hint.idcard')
  if (field.kind === 'uscc') return t('form.hint.uscc')
  if (field.kind === 'phone') return t('form.hint.phone')
  return undefined
}
