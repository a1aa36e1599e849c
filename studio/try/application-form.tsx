import { useMemo, useReducer, useRef, type FormEvent, type ReactElement } from 'react'
import { askedIn, checkForm } from '@banjie/runtime/engine'
import type { IntakeBlock, Plan } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import { faultText, type Answer } from '../client/answer.ts'
import { useUi } from '../ui/ui-context.ts'
import { applicationReducer, newApplication } from './application-state.ts'
import { DocumentsBrought } from './documents-brought.tsx'
import { FormFields } from './form-fields.tsx'
import { formModel } from './form-model.ts'
import { RefusedModule } from './refused-module.tsx'
import { useFilledForm } from './use-filled-form.ts'

/** What the applicant hands in. */
export interface Handed {
  readonly fields: Readonly<Record<string, unknown>>
  readonly without: readonly string[]
}

/** The application of one intake: its form, the documents it asks for, and what becomes of it. */
export function ApplicationForm(props: {
  readonly plan: Plan
  readonly intake: IntakeBlock
  readonly send: (handed: Handed) => Promise<Answer<CaseView>>
  readonly onTaken: (view: CaseView) => void
}): ReactElement {
  const { plan, intake, send, onTaken } = props
  const { t, pick } = useUi()
  const fields = useMemo(() => formModel(intake.form), [intake.form])
  const [state, dispatch] = useReducer(applicationReducer, fields, newApplication)
  const { unasked, answers } = useFilledForm(intake.form, fields, state.entries)
  const form = useRef<HTMLFormElement>(null)
  // Which documents are asked for depends on the answers.
  const asked = askedIn(intake, { fields: answers, documents: {}, outcomes: {} })
  const documents = Object.keys(asked).map((name) => ({ name, title: plan.documents[name]?.title ?? name }))

  const submit = async (): Promise<void> => {
    const checked = checkForm(intake.form, answers)
    if (!checked.ok) {
      dispatch({ kind: 'faulty', faults: checked.faults })
      return goToFault(form.current)
    }
    dispatch({ kind: 'sending' })
    const answer = await send({ fields: checked.fields, without: state.without.filter((name) => name in asked) })
    if (answer.ok) return onTaken(answer.value)
    dispatch({ kind: 'refused', fault: answer.fault })
    return goToFault(form.current)
  }
  const submitted = (event: FormEvent): void => {
    event.preventDefault()
    void submit()
  }
  return (
    <form className="application" ref={form} onSubmit={submitted} noValidate>
      <section aria-labelledby="application-heading">
        <h2 id="application-heading">{intake.form.title ?? t('run.form')}</h2>
        {fields.length === 0 && <p className="muted">{t('run.no-form')}</p>}
        <FormFields
          fields={fields}
          entries={state.entries}
          faults={state.faults}
          unasked={unasked}
          onEnter={(field, entry) => dispatch({ kind: 'entered', field, entry })}
        />
      </section>
      <DocumentsBrought
        documents={documents}
        without={state.without}
        onTick={(document, isBrought) => dispatch({ kind: 'ticked', document, isBrought })}
      />
      <div className="application-end">
        <button type="submit" className="button primary" disabled={state.isSending}>
          {t(state.isSending ? 'run.submitting' : 'run.submit')}
        </button>
        <p role="alert" className="field-fault">
          {state.refused !== undefined && pick(faultText(state.refused))}
          {state.refused === undefined && state.faults.length > 0 && t('run.faults', { n: state.faults.length })}
        </p>
        {state.refused !== undefined && <RefusedModule fault={state.refused} />}
      </div>
    </form>
  )
}

/** Takes the person to the first entry that is wrong, once it is marked. */
function goToFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>('[aria-invalid="true"], .wrong :is(input, button)')?.focus(),
  )
}
