import { useMemo, useState, type ReactElement } from 'react'
import { useConnection } from './client/connection.ts'
import { ConflictChoice } from './files/conflict-choice.tsx'
import { useFiles } from './files/use-files.ts'
import { useOpenFile } from './files/use-open-file.ts'
import { useOtherTexts } from './files/use-other-texts.ts'
import { useSaveKey } from './files/use-save-key.ts'
import { Rooms } from './rooms.tsx'
import { AwayNotice } from './ui/away-notice.tsx'
import { RoomBoundary } from './ui/room-boundary.tsx'
import { TopBar } from './ui/top-bar.tsx'
import { UiContext, uiOf } from './ui/ui-context.ts'
import { useSettings } from './ui/use-settings.ts'
import { useRoute } from './use-route.ts'
import { useAnalysis } from './worker/use-analysis.ts'

/** The studio: one bar, one room at a time, and the text of the open file alive behind all of them. */
export function App(): ReactElement {
  const settings = useSettings()
  const { locale, theme } = settings
  const ui = useMemo(() => uiOf(locale, theme), [locale, theme])
  const [route, go] = useRoute()
  const files = useFiles()
  const { file } = files
  const others = useOtherTexts(files.state.paths, file?.path)
  const texts = useMemo(() => {
    const open = Object.values(files.state.open)
    return [...open, ...others.filter(({ path }) => files.state.open[path] === undefined)]
  }, [files.state.open, others])
  const analyses = useAnalysis({ current: file?.path, texts, folder: files.state.paths })
  const { isAway } = useConnection()

  useOpenFile(route, files)
  // A choice between two versions that was put off: it comes up again when the person saves or asks for it.
  const [putOff, setPutOff] = useState<string>()
  const choose = (): void => setPutOff(undefined)
  const save = (): void => {
    if (file?.theirs !== undefined) choose()
    else if (file !== undefined) files.save(file.path)
  }
  useSaveKey(save)
  return (
    <UiContext value={ui}>
      <div className="app">
        <a className="skip" href="#main" onClick={(event) => skipToMain(event.nativeEvent)}>
          {ui.t('skip')}
        </a>
        <TopBar route={route} file={file} settings={settings} onSave={save} />
        <div>{isAway && <AwayNotice />}</div>
        <main id="main" tabIndex={-1} className={route.view === 'write' ? 'full' : undefined}>
          <RoomBoundary>
            <Rooms {...{ route, go, files, analyses, save, choose }} />
          </RoomBoundary>
        </main>
      </div>
      <ConflictChoice files={files} putOff={putOff} onPutOff={setPutOff} />
    </UiContext>
  )
}

/** The address is the studio's own, so the link to the content moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
