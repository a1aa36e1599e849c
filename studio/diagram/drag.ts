import { useRef, type PointerEvent } from 'react'

/** How far the pointer has to go before pressing becomes dragging, in pixels. */
const threshold = 4

/** What an element needs to be dragged. */
export interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(event: PointerEvent<HTMLElement>): void
}

/** Tells dragging from pressing: `moved` is told the way, `pressed` where a press ended that was no drag. */
export function useDrag(on: { moved(dx: number, dy: number): void; pressed(target: EventTarget): void }): DragHandlers {
  const start = useRef<{ x: number; y: number; target: EventTarget; isDrag: boolean }>(undefined)
  return {
    onPointerDown(event) {
      if (event.button === 0)
        start.current = { x: event.clientX, y: event.clientY, target: event.target, isDrag: false }
    },
    onPointerMove(event) {
      const from = start.current
      if (from === undefined) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      if (!from.isDrag && Math.hypot(dx, dy) < threshold) return
      if (!from.isDrag) event.currentTarget.setPointerCapture(event.pointerId)
      start.current = { ...from, x: event.clientX, y: event.clientY, isDrag: true }
      on.moved(dx, dy)
    },
    onPointerUp() {
      const from = start.current
      start.current = undefined
      if (from !== undefined && !from.isDrag) on.pressed(from.target)
    },
    onPointerCancel() {
      start.current = undefined
    },
  }
}
