import { useMemo, useReducer, type FormEvent, type ReactElement } from 'react'
import { checkForm } from '@banjie/runtime/engine'
import type { JsonSchema } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import { amendFields } from '../client/client.ts'
import { applicationReducer, newApplication } from '../try/application-state.ts'
import { FormFields } from '../try/form-fields.tsx'
import { formModel } from '../try/form-model.ts'
import { amendments, entriesOf } from '../try/form-values.ts'
import { useFilledForm } from '../try/use-filled-form.ts'
import { useUi } from '../ui/ui-context.ts'
import { applicantPlace } from './case-page-state.ts'
import type { CaseOnPage } from './use-case.ts'

/** The form as it was filled in, to be amended while a correction is out. */
export function AmendForm(props: {
  readonly form: JsonSchema
  readonly view: CaseView
  readonly onPage: CaseOnPage
}): ReactElement | undefined {
  const { form, view, onPage } = props
  const { t } = useUi()
  const fields = useMemo(() => formModel(form), [form])
  const [state, dispatch] = useReducer(applicationReducer, undefined, () => ({
    ...newApplication(fields),
    entries: entriesOf(fields, view.fields),
  }))
  const { unasked, answers } = useFilledForm(form, fields, state.entries)
  if (fields.length === 0) return undefined

  const send = (event: FormEvent): void => {
    event.preventDefault()
    const checked = checkForm(form, answers)
    dispatch({ kind: 'faulty', faults: checked.ok ? [] : checked.faults })
    if (!checked.ok) return
    const own = fields.flatMap(({ name }) => (name in view.fields ? [[name, view.fields[name]] as const] : []))
    const amended = amendments(Object.fromEntries(own), checked.fields)
    void onPage.run(applicantPlace, () => amendFields(view.id, { fields: amended }))
  }
  return (
    <details className="amend">
      <summary>{t('asked.amend')}</summary>
      <form onSubmit={send} noValidate>
        <FormFields
          fields={fields}
          entries={state.entries}
          faults={state.faults}
          unasked={unasked}
          onEnter={(field, entry) => dispatch({ kind: 'entered', field, entry })}
        />
        <button type="submit" className="button" disabled={onPage.page.working === applicantPlace}>
          {t('asked.amend.send')}
        </button>
      </form>
    </details>
  )
}
