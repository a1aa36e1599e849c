import type { ReactElement } from 'react'
import { useUi } from '../ui/ui-context.ts'
import { countProblems, type Analyses, type ProblemCount } from '../worker/analysis-state.ts'
import { isReadOnly, isUnsaved, type FilesState } from './files-state.ts'

/** The files of the folder, with what is unsaved and how many problems each has. */
export function FileList(props: {
  readonly state: FilesState
  readonly analyses: Analyses
  readonly onOpen: (path: string) => void
  readonly onNew: () => void
}): ReactElement {
  const { state, analyses, onOpen, onNew } = props
  const { t } = useUi()
  return (
    <nav className="file-list" aria-labelledby="files-heading">
      <header>
        <h2 id="files-heading">{t('files')}</h2>
        <button type="button" className="link" onClick={onNew}>
          {t('files.new')}
        </button>
      </header>
      {state.paths?.length === 0 && <p className="muted small">{t('files.none')}</p>}
      <ul>
        {state.paths?.map((path) => {
          const file = state.open[path]
          return (
            <FileEntry
              key={path}
              path={path}
              isCurrent={path === state.current}
              isUnsaved={file !== undefined && isUnsaved(file)}
              count={countProblems(analyses[path])}
              onOpen={() => onOpen(path)}
            />
          )
        })}
        {state.current !== undefined && isReadOnly(state.current) && (
          <li>
            <button type="button" aria-current="page" title={state.current}>
              <span className="file-name">{state.current.replace(/\.banjie$/u, '')}</span>
              <span className="muted small">{t('files.read-only')}</span>
            </button>
          </li>
        )}
      </ul>
    </nav>
  )
}

function FileEntry(props: {
  readonly path: string
  readonly isCurrent: boolean
  readonly isUnsaved: boolean
  readonly count: ProblemCount | undefined
  readonly onOpen: () => void
}): ReactElement {
  const { path, isCurrent, count, onOpen } = props
  const { t } = useUi()
  return (
    <li>
      <button type="button" aria-current={isCurrent ? 'page' : undefined} onClick={onOpen} title={path}>
        <span className="file-name">{path.replace(/\.banjie$/u, '')}</span>
        {props.isUnsaved && (
          <span className="unsaved-mark">
            <span className="visually-hidden">{t('files.unsaved')}</span>
          </span>
        )}
        <Count count={count} />
      </button>
    </li>
  )
}

function Count({ count }: { readonly count: ProblemCount | undefined }): ReactElement | undefined {
  const { t } = useUi()
  if (count === undefined) return undefined
  const { errors, warnings } = count
  if (errors === 0 && warnings === 0)
    return (
      <span className="proven-mark">
        <span className="visually-hidden">{t('files.fine')}</span>
      </span>
    )
  const words = errors > 0 ? t('files.errors', { n: errors }) : t('files.warnings', { n: warnings })
  return (
    <span className={errors > 0 ? 'count error' : 'count'} title={words}>
      <span aria-hidden="true">{errors > 0 ? errors : warnings}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
