import { lazy, Suspense, useState, type ReactElement } from 'react'
import { NewFileSheet } from './files/new-file-sheet.tsx'
import type { Files } from './files/use-files.ts'
import type { Route } from './route.ts'
import type { Analyses } from './worker/analysis-state.ts'
import { useChosenProcess } from './write/use-chosen-process.ts'
import { WriteView } from './write/write-view.tsx'

const RunView = lazy(() => import('./try/run-view.tsx'))
const CasesView = lazy(() => import('./cases/cases-view.tsx'))
const CasePage = lazy(() => import('./cases/case-page.tsx'))

/** The room that the address names. Writing stays alive behind the others: cursor, undo and zoom are kept. */
export function Rooms(props: {
  readonly route: Route
  readonly go: (route: Route) => void
  readonly files: Files
  readonly analyses: Analyses
  readonly save: () => void
  readonly choose: () => void
}): ReactElement {
  const { route, go, files, analyses, save, choose } = props
  const { file } = files
  const analysis = file === undefined ? undefined : analyses[file.path]
  const chosen = useChosenProcess(analysis)
  const [isNaming, setNaming] = useState(false)
  const isWriting = route.view === 'write'
  const [wasWriting, setWasWriting] = useState(isWriting)
  if (isWriting && !wasWriting) setWasWriting(true)
  return (
    <>
      {wasWriting && (
        <div hidden={!isWriting} className="room">
          <WriteView
            files={files}
            analyses={analyses}
            chosen={chosen}
            onOpen={(module) => go({ view: 'write', module })}
            onNew={() => setNaming(true)}
            onSave={save}
            onChoose={choose}
          />
        </div>
      )}
      <Suspense fallback={null}>
        {route.view === 'run' && (
          <RunView
            file={file}
            open={files.state.open}
            analysis={analysis}
            chosen={chosen}
            onCase={({ id }) => go({ view: 'case', id })}
          />
        )}
        {route.view === 'cases' && <CasesView />}
        {route.view === 'case' && <CasePage id={route.id} key={route.id} />}
      </Suspense>
      {isNaming && (
        <NewFileSheet
          paths={files.state.paths ?? []}
          onCreate={(path, text) => {
            files.create(path, text)
            go({ view: 'write', module: path })
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  )
}
