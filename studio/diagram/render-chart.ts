import type { Mermaid, MermaidConfig } from 'mermaid'

/** Where a chart has been drawn: its SVG, ready to be put into the page. */
export interface RenderedChart {
  readonly svg: string
}

/**
 * Colours come from the page's own style sheet (`diagram.css`), so that both appearances share one drawing; what is
 * set here is what decides the layout, pinned so that a new version of Mermaid does not redraw official documents.
 */
const config: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  layout: 'elk',
  themeVariables: { fontFamily: 'inherit', fontSize: '14px' },
  deterministicIds: true,
  htmlLabels: true,
  elk: { nodePlacementStrategy: 'NETWORK_SIMPLEX', mergeEdges: true },
  flowchart: {
    htmlLabels: true,
    curve: 'linear',
    padding: 14,
    nodeSpacing: 36,
    rankSpacing: 36,
    wrappingWidth: 240,
    subGraphTitleMargin: { top: 4, bottom: 6 },
  },
}

let lastId = 0

const loaded = async (): Promise<Mermaid> => {
  const { default: mermaid } = await import('mermaid')
  mermaid.initialize(config)
  return mermaid
}
let mermaidOnce: ReturnType<typeof loaded> | undefined

/** Draws Mermaid text. `scratch` is an empty element of the page in which labels are measured. */
export async function renderChart(chart: string, scratch: Element): Promise<RenderedChart> {
  const mermaid = await (mermaidOnce ??= loaded())
  const { svg } = await mermaid.render(`chart-${++lastId}`, chart, scratch)
  return { svg }
}
