import type { NodeId } from '@banjie/runtime/plan'
import type { Size } from './viewport.ts'

/** Puts a rendered chart into an element and says how large it is. */
export function placeChart(host: HTMLElement, svg: string): Size {
  host.innerHTML = svg
  const drawing = host.querySelector('svg')
  if (drawing === null) return { width: 0, height: 0 }
  const { width, height } = drawing.viewBox.baseVal
  undress(drawing)
  for (const root of drawing.querySelectorAll('g.root')) liftFrameTitles(root)
  drawing.setAttribute('width', String(width))
  drawing.setAttribute('height', String(height))
  return { width, height }
}

/**
 * Takes off the colours that came along: those are for drawings that stand alone. In the page the style sheet dresses
 * the drawing, in either appearance.
 */
function undress(drawing: SVGSVGElement): void {
  drawing.querySelector('style')?.remove()
  drawing.removeAttribute('style')
  for (const shape of drawing.querySelectorAll(
    'g.node :is(path, rect, polygon, circle), g.cluster > rect, g.label, .nodeLabel',
  ))
    shape.removeAttribute('style')
  for (const label of drawing.querySelectorAll<HTMLElement>('g.label div')) label.style.removeProperty('color')
}

/** Titles of frames stand left, and above the arrows that run into the frame. */
function liftFrameTitles(root: Element): void {
  for (const frame of root.querySelectorAll(':scope > .clusters > .cluster')) {
    const [box, title] = [frame.querySelector(':scope > rect'), frame.querySelector(':scope > .cluster-label')]
    if (box === null || title === null) continue
    const [x, y] = [Number(box.getAttribute('x')), Number(box.getAttribute('y'))]
    title.setAttribute('transform', `translate(${x + 10}, ${y + 5})`)
    root.append(title)
  }
}

/** The drawn nodes by their ids. */
export type DrawnNodes = ReadonlyMap<NodeId, SVGGElement>

/** Mermaid writes `<drawing>-flowchart-<id>-<number>` for a node, `<drawing>-<id>` for a frame. */
function drawnIdOf(element: Element, drawing: string): string {
  return element.id.slice(drawing.length + 1).replace(/^flowchart-(.*)-\d+$/u, '$1')
}

/** Finds the drawn nodes. Where a label for pressing them is given, each becomes something one can reach and press. */
export function wireNodes(
  host: HTMLElement,
  nodeOf: Readonly<Record<string, NodeId>>,
  labelOf: ((name: string) => string) | undefined,
): DrawnNodes {
  const found = new Map<NodeId, SVGGElement>()
  const drawing = host.querySelector('svg')?.id ?? ''
  for (const element of host.querySelectorAll<SVGGElement>('g.node, g.cluster')) {
    const node = nodeOf[drawnIdOf(element, drawing)]
    if (node === undefined) continue
    found.set(node, element)
    if (labelOf === undefined) continue
    // The first line of a label is its name; a frame's title has been lifted out of it.
    const name = element.querySelector('.nodeLabel b, .nodeLabel p')?.firstChild?.textContent?.trim()
    element.setAttribute('role', 'button')
    element.setAttribute('aria-label', labelOf(name ?? node.slice(node.lastIndexOf('/') + 1)))
    element.setAttribute('tabindex', '0')
  }
  return found
}

/** The node that something inside the drawing belongs to. */
export function nodeOfTarget(nodes: DrawnNodes, target: EventTarget | null): NodeId | undefined {
  if (!(target instanceof Element)) return undefined
  const element = target.closest('g.node, g.cluster')
  for (const [node, drawn] of nodes) if (drawn === element) return node
  return undefined
}
