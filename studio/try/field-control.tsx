import type { ReactElement } from 'react'
import { useUi } from '../ui/ui-context.ts'
import type { Field, FieldKind } from './form-model.ts'
import type { Entry } from './form-values.ts'

/** What a control has to know of its field. */
export interface ControlProps {
  readonly id: string
  readonly field: Field
  readonly entry: Entry
  readonly isWrong: boolean
  readonly describedBy: string
  readonly onEnter: (entry: Entry) => void
}

const inputModes: Partial<Record<FieldKind, 'decimal' | 'numeric' | 'tel'>> = {
  number: 'decimal',
  money: 'decimal',
  integer: 'numeric',
  phone: 'tel',
}

/** The control that fits a field's kind. Numbers are text, so that what an input method types is not thrown away. */
export function FieldControl(props: ControlProps): ReactElement {
  const { id, field, entry, isWrong, describedBy, onEnter } = props
  const { t } = useUi()
  if (field.kind === 'choice') return <ChoiceControl {...props} />
  if (field.kind === 'choices') return <ChoicesControl {...props} />
  if (field.kind === 'yesno') return <YesNoControl {...props} />
  const unit = field.kind === 'money' ? t('form.money') : field.unit
  return (
    <span className="with-unit">
      <input
        className="input"
        id={id}
        type={field.kind === 'date' ? 'date' : 'text'}
        inputMode={inputModes[field.kind]}
        value={typeof entry === 'string' ? entry : ''}
        required={field.isRequired}
        aria-invalid={isWrong}
        aria-describedby={describedBy}
        autoComplete="off"
        onChange={(event) => onEnter(event.target.value)}
      />
      {unit !== undefined && (
        <span className="unit" aria-hidden="true">
          {unit}
        </span>
      )}
    </span>
  )
}

function ChoiceControl({ id, field, entry, isWrong, describedBy, onEnter }: ControlProps): ReactElement {
  const { t } = useUi()
  return (
    <select
      className="input"
      id={id}
      value={typeof entry === 'string' ? entry : ''}
      required={field.isRequired}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => onEnter(event.target.value)}
    >
      <option value="">{t('form.choose')}</option>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  )
}

function ChoicesControl({ field, entry, isWrong, onEnter }: ControlProps): ReactElement {
  const chosen = Array.isArray(entry) ? entry.filter((one) => typeof one === 'string') : []
  return (
    <span className={isWrong ? 'ticks wrong' : 'ticks'}>
      {field.options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={(event) =>
              // In the order of the form, whatever the order of ticking.
              onEnter(field.options.filter((one) => (one === option ? event.target.checked : chosen.includes(one))))
            }
          />
          {option}
        </label>
      ))}
    </span>
  )
}

function YesNoControl({ id, entry, isWrong, onEnter }: ControlProps): ReactElement {
  const { t } = useUi()
  return (
    <span className={isWrong ? 'ticks wrong' : 'ticks'}>
      {(['yes', 'no'] as const).map((answer) => (
        <label key={answer}>
          <input type="radio" name={id} checked={entry === answer} onChange={() => onEnter(answer)} />
          {t(answer === 'yes' ? 'form.yes' : 'form.no')}
        </label>
      ))}
    </span>
  )
}
