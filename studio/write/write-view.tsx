import { lazy, Suspense, useRef, useState, type ReactElement } from 'react'
import type { NodeId } from '@banjie/runtime/plan'
import type { EditorHandle } from '../editor/code-editor.tsx'
import type { Place } from '../editor/text-editor.ts'
import { loadCodeEditor } from '../editor/load-editor.ts'
import { nodeAt, type NodeSources } from '../editor/positions.ts'
import { ProblemList } from '../editor/problem-list.tsx'
import { useChart } from '../diagram/use-chart.ts'
import { FileList } from '../files/file-list.tsx'
import type { Files } from '../files/use-files.ts'
import { faultText } from '../client/answer.ts'
import { loadLocale } from '../ui/locale.ts'
import { useUi } from '../ui/ui-context.ts'
import { isError, isStale, problemsOf, type Analyses } from '../worker/analysis-state.ts'
import { DiagramPane } from './diagram-pane.tsx'
import { Outline } from './outline.tsx'
import type { ChosenProcess } from './use-chosen-process.ts'

const CodeEditor = lazy(() => loadCodeEditor(loadLocale()))

/** Writing: files, text, flowchart, problems. */
export interface WriteViewProps {
  readonly files: Files
  readonly analyses: Analyses
  readonly chosen: ChosenProcess
  readonly onOpen: (path: string) => void
  readonly onSave: () => void
  readonly onNew: () => void
  /** Two versions of the file wait for a choice. */
  readonly onChoose: () => void
}

const none = [] as const

export function WriteView({ files, analyses, chosen, onOpen, onNew, onChoose, onSave }: WriteViewProps): ReactElement {
  const { t, pick, locale } = useUi()
  const { file, state } = files
  const editor = useRef<EditorHandle>(null)
  const [lookedAt, setLookedAt] = useState<NodeId>()
  const analysis = file === undefined ? undefined : analyses[file.path]
  const { process, plan } = chosen
  const chart = useChart(plan, locale)
  const sources: NodeSources = (plan === undefined ? undefined : analysis?.latest?.sources[plan.name]) ?? {}
  const markedSource = lookedAt === undefined ? undefined : sources[lookedAt]
  const problems = analysis === undefined ? none : problemsOf(analysis)

  /** Goes to a place in the text, or in that of another module. */
  const goTo = (place: Place, module: string | undefined): void => {
    const path = module ?? file?.path
    if (path === undefined) return
    editor.current?.goTo(path, place)
    if (path !== file?.path) onOpen(path)
  }
  const show = (node: NodeId): void => {
    const source = sources[node]
    setLookedAt(node)
    if (source !== undefined) goTo(source, source.module)
  }
  const listener = {
    edited: files.edit,
    moved: (path: string, offset: number) => setLookedAt(nodeAt(sources, path, offset)),
    save: onSave,
    open: onOpen,
    load: files.load,
  }
  return (
    <div className="write">
      <div className="side">
        <FileList state={state} analyses={analyses} onOpen={onOpen} onNew={onNew} />
        <Outline lines={chart?.ok === true ? chart.value.outline : none} lookedAt={lookedAt} onNode={show} />
      </div>
      <div className="text-pane">
        {state.openFault !== undefined && (
          <p className="notice bad" role="alert">
            {t('files.failed', { why: pick(faultText(state.openFault.fault)) })}
          </p>
        )}
        {file?.theirs !== undefined && (
          <p className="notice waiting" role="alert">
            {t('state.conflict')}{' '}
            <button type="button" className="link" onClick={onChoose}>
              {t('conflict.choose')}
            </button>
          </p>
        )}
        {file !== undefined && (
          <Suspense fallback={<p className="empty">{t('editor.loading')}</p>}>
            <CodeEditor
              file={file}
              diagnostics={problems}
              marked={markedSource?.module === file.path ? markedSource : undefined}
              listener={listener}
              ref={editor}
            />
          </Suspense>
        )}
      </div>
      <DiagramPane
        processes={chosen.processes}
        process={process}
        title={plan?.title}
        chart={chart}
        isStale={analysis !== undefined && isStale(analysis)}
        hasErrors={problems.some(isError)}
        lookedAt={lookedAt}
        onProcess={chosen.choose}
        onNode={show}
      />
      <ProblemList
        analysis={analysis}
        on={{
          goTo,
          fix: (edits) => editor.current?.apply(edits),
        }}
      />
    </div>
  )
}
