import type { ReactElement } from 'react'
import { isUnsaved, type OpenFile } from '../files/files-state.ts'
import { routeHash, type Route } from '../route.ts'
import { SealMark } from './seal-mark.tsx'
import type { TextKey } from './texts/texts.ts'
import { useUi } from './ui-context.ts'
import type { Settings } from './use-settings.ts'

/** The bar on top: brand, rooms, state of the open file, settings. */
export function TopBar(props: {
  readonly route: Route
  readonly file: OpenFile | undefined
  readonly settings: Settings
  readonly onSave: () => void
}): ReactElement {
  const { route, file, settings, onSave } = props
  const { t } = useUi()
  const write: Route = file === undefined ? { view: 'write' } : { view: 'write', module: file.path }
  return (
    <header className="top-bar">
      <a className="brand" href={routeHash(write)}>
        <SealMark />
        {t('brand')}
      </a>
      <nav className="tabs" aria-label={t('tabs')}>
        <Tab to={write} label="tab.write" isCurrent={route.view === 'write'} />
        <Tab to={{ view: 'run' }} label="tab.run" isCurrent={route.view === 'run'} />
        <Tab to={{ view: 'cases' }} label="tab.cases" isCurrent={route.view === 'cases' || route.view === 'case'} />
      </nav>
      <div className="top-tools">
        {file !== undefined && <SavedState file={file} />}
        <button type="button" className="button quiet" aria-label={t('language.label')} onClick={settings.switchLocale}>
          {t('language.switch')}
        </button>
        <ThemeButton settings={settings} />
        {file !== undefined && <SaveButton file={file} onSave={onSave} />}
      </div>
    </header>
  )
}

function Tab(props: { readonly to: Route; readonly label: TextKey; readonly isCurrent: boolean }): ReactElement {
  const { t } = useUi()
  return (
    <a href={routeHash(props.to)} aria-current={props.isCurrent ? 'page' : undefined}>
      {t(props.label)}
    </a>
  )
}

function ThemeButton({ settings }: { readonly settings: Settings }): ReactElement {
  const { t } = useUi()
  const now = t(`theme.${settings.themeChoice}`)
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={t('theme.label', { now })}
      onClick={settings.switchTheme}
    >
      <span className="muted">{t('theme')}</span> {now}
    </button>
  )
}

function stateOf(file: OpenFile): TextKey {
  if (file.saving) return 'state.saving'
  if (file.theirs !== undefined) return 'state.conflict'
  if (file.fault !== undefined) return 'state.failed'
  if (file.tag === undefined) return 'state.new'
  return isUnsaved(file) ? 'state.unsaved' : 'state.saved'
}

function SavedState({ file }: { readonly file: OpenFile }): ReactElement {
  const { t, pick } = useUi()
  const why = file.fault?.kind === 'refused' ? pick(file.fault.error.message) : undefined
  return (
    <span role="status" className={isUnsaved(file) ? 'saved-state unsaved' : 'saved-state'} title={why}>
      {t(stateOf(file))}
      {why !== undefined && <span className="visually-hidden">{why}</span>}
    </span>
  )
}

const isMac = navigator.userAgent.includes('Mac')

function SaveButton({ file, onSave }: { readonly file: OpenFile; readonly onSave: () => void }): ReactElement {
  const { t } = useUi()
  return (
    <button
      type="button"
      className="button primary"
      title={t('save.hint', { keys: isMac ? '⌘S' : 'Ctrl+S' })}
      disabled={!isUnsaved(file) || file.saving}
      onClick={onSave}
    >
      {t('save')}
    </button>
  )
}
