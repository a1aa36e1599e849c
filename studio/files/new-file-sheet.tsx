import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { Sheet } from '../ui/sheet.tsx'
import { useUi } from '../ui/ui-context.ts'
import { nameFault, newModule, newPath } from './new-module.ts'

/** Asks for the name of a new file, which is its process's name too. */
export function NewFileSheet(props: {
  readonly paths: readonly string[]
  readonly onCreate: (path: string, text: string) => void
  readonly onClose: () => void
}): ReactElement {
  const { paths, onCreate, onClose } = props
  const { t, locale } = useUi()
  const [name, setName] = useState('')
  const [isTried, setTried] = useState(false)
  const id = useId()
  const fault = nameFault(name, paths)
  // Before the first attempt only what cannot become right by typing on is told.
  const shown = isTried || fault !== 'new.empty' ? fault : undefined

  const create = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (fault !== undefined) return
    onCreate(newPath(name), newModule(name, locale))
    onClose()
  }
  return (
    <Sheet title={t('new.title')} onClose={onClose}>
      <form className="form-field" onSubmit={create} noValidate>
        <label htmlFor={id}>{t('new.name')}</label>
        <input
          className="input"
          id={id}
          value={name}
          autoComplete="off"
          placeholder={t('template.name')}
          aria-invalid={shown !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${id}-note`} className={shown === undefined ? 'muted small' : 'field-fault'}>
          {shown === undefined ? t('new.hint', { path: newPath(name === '' ? t('template.name') : name) }) : t(shown)}
        </p>
        <div className="sheet-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('new.create')}
          </button>
        </div>
      </form>
    </Sheet>
  )
}
