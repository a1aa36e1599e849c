import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { NodeId } from '@banjie/runtime/plan'
import { useUi } from '../ui/ui-context.ts'
import type { Chart } from '../worker/protocol.ts'
import { nodeOfTarget, placeChart, wireNodes, type DrawnNodes } from './chart-elements.ts'
import { drawnNode } from './drawn-node.ts'
import { useDrag } from './drag.ts'
import { renderChart } from './render-chart.ts'
import { useViewport, type ViewportControl } from './use-viewport.ts'

/** A flowchart in a window of its own, to be moved about and enlarged. */
export interface FlowchartProps {
  /** The process drawn: a new one is fitted into the window. */
  readonly process: string
  readonly chart: Chart
  readonly title: string
  /** The node that the person looks at elsewhere. */
  readonly lookedAt?: NodeId | undefined
  readonly onNode?: (node: NodeId) => void
}

export function Flowchart(props: FlowchartProps): ReactElement {
  const { process, chart, title, lookedAt, onNode } = props
  const { t } = useUi()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const scratch = useRef<HTMLDivElement>(null)
  const nodes = useRef<DrawnNodes>(new Map())
  const drawn = useRef<string>(undefined)
  const [state, setState] = useState<{ readonly kind: 'drawing' | 'drawn' } | { kind: 'failed'; why: string }>({
    kind: 'drawing',
  })
  const control = useViewport(frame)
  const headingId = useId()

  const place = useEffectEvent((host: HTMLElement, svg: string) => {
    const size = placeChart(host, svg)
    const labelOf = (name: string): string => t('diagram.node', { name })
    nodes.current = wireNodes(host, chart.nodes, onNode === undefined ? undefined : labelOf)
    control.placed(size, drawn.current === process)
    drawn.current = process
  })
  useEffect(() => {
    let isWanted = true
    const draw = async (): Promise<void> => {
      if (scratch.current === null || canvas.current === null) return
      try {
        const { svg } = await renderChart(chart.text, scratch.current)
        if (!isWanted) return
        place(canvas.current, svg)
        setState({ kind: 'drawn' })
      } catch (error) {
        // Mermaid throws on text that it cannot draw: then the page says so and keeps the drawing before.
        if (isWanted) setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) })
      }
    }
    void draw()
    return () => {
      isWanted = false
    }
  }, [chart])

  useEffect(() => {
    const shown = lookedAt === undefined ? undefined : drawnNode(lookedAt, (node) => nodes.current.has(node))
    for (const [node, element] of nodes.current) element.classList.toggle('looked-at', node === shown)
  }, [lookedAt, state])

  const press = (target: EventTarget): void => {
    const node = nodeOfTarget(nodes.current, target)
    if (node !== undefined) onNode?.(node)
  }
  const drag = useDrag({ moved: control.panBy, pressed: press })
  const { x, y, scale } = control.view
  return (
    <section className="flowchart" aria-labelledby={headingId}>
      <h2 id={headingId} className="visually-hidden">
        {title}
      </h2>
      <div
        className="flowchart-frame"
        ref={frame}
        role="group"
        aria-labelledby={headingId}
        tabIndex={0}
        onKeyDown={(event) => keyPressed(event, control, press)}
        {...drag}
      >
        <div
          className={onNode === undefined ? 'flowchart-canvas' : 'flowchart-canvas linked'}
          ref={canvas}
          style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        />
      </div>
      <div className="flowchart-canvas scratch" ref={scratch} aria-hidden="true" />
      <p className="flowchart-state" role="status">
        {state.kind === 'drawing' && t('diagram.drawing')}
        {state.kind === 'failed' && t('diagram.failed', { why: state.why })}
      </p>
      <ZoomButtons control={control} />
    </section>
  )
}

function ZoomButtons({ control }: { readonly control: ViewportControl }): ReactElement {
  const { t } = useUi()
  return (
    <div className="zoom">
      <button type="button" className="button quiet" aria-label={t('diagram.out')} onClick={() => control.zoomBy(0.8)}>
        −
      </button>
      <button type="button" className="button quiet" onClick={control.fitNow}>
        {t('diagram.fit')}
      </button>
      <button type="button" className="button quiet" aria-label={t('diagram.in')} onClick={() => control.zoomBy(1.25)}>
        +
      </button>
    </div>
  )
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [40, 0],
  ArrowRight: [-40, 0],
  ArrowUp: [0, 40],
  ArrowDown: [0, -40],
}

function keyPressed(
  event: KeyboardEvent<HTMLElement>,
  control: ViewportControl,
  press: (on: EventTarget) => void,
): void {
  const way = arrows[event.key]
  if (way !== undefined) control.panBy(...way)
  else if (event.key === '+' || event.key === '=') control.zoomBy(1.25)
  else if (event.key === '-') control.zoomBy(0.8)
  else if (event.key === '0') control.fitNow()
  else if (event.key === 'Enter' || event.key === ' ') press(event.target)
  else return
  event.preventDefault()
}
