import type { ComponentType, ReactElement } from 'react'
import { useUi } from '../ui/ui-context.ts'
import type { FieldFault } from './application-state.ts'
import type { ControlProps } from './field-control.tsx'
import type { FormFieldsProps } from './form-fields.tsx'
import { rowsIn, withEntry, withoutRow, withRow } from './rows.ts'
import { inRow, type Unasked } from './unasked.ts'

/** A repeated group of fields (名单): rows that can be added and removed. */
export interface RowsProps extends ControlProps {
  readonly faults: readonly FieldFault[]
  readonly unasked: Unasked
  /** What draws the fields of a row: the form that this group is a part of. */
  readonly Fields: ComponentType<FormFieldsProps>
}

export function RowsControl({ field, entry, isWrong, faults, unasked, onEnter, Fields }: RowsProps): ReactElement {
  const { t } = useUi()
  const rows = rowsIn(entry)
  // Inside a row the fields are named from the row; faults come named from the form.
  const faultsOf = (index: number): readonly FieldFault[] => {
    const above = `${field.pointer}/${index}`
    return faults
      .filter(({ path }) => path.startsWith(`${above}/`))
      .map((fault) => ({ ...fault, path: fault.path.slice(above.length) }))
  }
  return (
    <div className={isWrong ? 'rows wrong' : 'rows'}>
      {rows.map((row, index) => (
        // Rows have no identity but their place.
        <div className="row" key={`row-${String(index)}`}>
          <Fields
            fields={field.columns}
            entries={row}
            faults={faultsOf(index)}
            unasked={inRow(unasked, field, index)}
            onEnter={(name, value) => onEnter(withEntry(rows, index, name, value))}
          />
          <button type="button" className="link" onClick={() => onEnter(withoutRow(rows, index))}>
            {t('form.remove-row', { n: index + 1 })}
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onEnter(withRow(rows, field.columns))}>
        {t('form.add-row')}
      </button>
    </div>
  )
}
