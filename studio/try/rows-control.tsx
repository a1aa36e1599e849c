import type { ComponentType, ReactElement } from 'react'
import { useUi } from '../ui/ui-context.ts'
import type { FieldFault } from './application-state.ts'
import type { ControlProps } from './field-control.tsx'
import type { FormFieldsProps } from './form-fields.tsx'
import type { Entries } from './form-values.ts'

/** A repeated group of fields (名单): rows that can be added and removed. */
export interface RowsProps extends ControlProps {
  readonly faults: readonly FieldFault[]
  /** What draws the fields of a row: the form that this group is a part of. */
  readonly Fields: ComponentType<FormFieldsProps>
}

export function RowsControl({ field, entry, faults, onEnter, Fields }: RowsProps): ReactElement {
  const { t } = useUi()
  const rows = Array.isArray(entry) ? entry.filter((row): row is Entries => typeof row === 'object') : []
  // Inside a row the fields are named from the row; faults come named from the form.
  const faultsOf = (index: number): readonly FieldFault[] => {
    const above = `${field.pointer}/${index}`
    return faults
      .filter(({ path }) => path.startsWith(`${above}/`))
      .map((fault) => ({ ...fault, path: fault.path.slice(above.length) }))
  }
  return (
    <div className="rows">
      {rows.map((row, index) => (
        // Rows have no identity but their place.
        <div className="row" key={`row-${String(index)}`}>
          <Fields
            fields={field.columns}
            entries={row}
            faults={faultsOf(index)}
            onEnter={(name, value) => onEnter(rows.map((one, at) => (at === index ? { ...one, [name]: value } : one)))}
          />
          <button type="button" className="link" onClick={() => onEnter(rows.filter((_, at) => at !== index))}>
            {t('form.remove-row', { n: index + 1 })}
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onEnter([...rows, {}])}>
        {t('form.add-row')}
      </button>
    </div>
  )
}
