import type { ReactElement } from 'react'
import type { NodeId } from '@banjie/runtime/plan'
import { Flowchart } from '../diagram/flowchart.tsx'
import { useUi } from '../ui/ui-context.ts'
import type { Worked } from '../worker/compiler-client.ts'
import type { Chart } from '../worker/protocol.ts'
import { ProcessPicker } from './process-picker.tsx'

/** The flowchart beside the text: which process, whether it is that of the present text, and the drawing. */
export function DiagramPane(props: {
  readonly processes: readonly string[]
  readonly process: string | undefined
  readonly title: string | undefined
  readonly chart: Worked<Chart> | undefined
  readonly isStale: boolean
  readonly hasErrors: boolean
  readonly lookedAt: NodeId | undefined
  readonly onProcess: (process: string) => void
  readonly onNode: (node: NodeId) => void
}): ReactElement {
  const { processes, process, title, chart, isStale, hasErrors, lookedAt, onProcess, onNode } = props
  const { t } = useUi()
  return (
    <div className="diagram-pane">
      <header>
        {process !== undefined && (
          <p className="diagram-title">
            <strong>{process}</strong>
            {title !== undefined && title !== process && <span className="muted">{title}</span>}
          </p>
        )}
        <ProcessPicker label={t('diagram.process')} processes={processes} process={process} onProcess={onProcess} />
        <p role="status">{isStale && <span className="chip amber">{t('diagram.stale')}</span>}</p>
      </header>
      <div className={isStale ? 'diagram-body stale' : 'diagram-body'}>
        {process === undefined && <p className="empty">{t(hasErrors ? 'diagram.none.errors' : 'diagram.none')}</p>}
        {chart?.ok === false && <p className="notice bad">{t('diagram.failed', { why: chart.message })}</p>}
        {process !== undefined && chart?.ok === true && (
          <Flowchart
            process={process}
            chart={chart.value}
            title={t('diagram.of', { process })}
            lookedAt={lookedAt}
            onNode={onNode}
          />
        )}
      </div>
    </div>
  )
}
