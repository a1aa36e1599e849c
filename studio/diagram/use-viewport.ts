import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { fit, pan, zoom, type Size, type Viewport } from './viewport.ts'

/** Moving and enlarging a drawing in its window. */
export interface ViewportControl {
  readonly view: Viewport
  /** A new drawing has been placed: it is fitted, unless the person has chosen a view of the same one. */
  placed(drawing: Size, isSameProcess: boolean): void
  fitNow(): void
  zoomBy(factor: number): void
  panBy(dx: number, dy: number): void
}

/** Keeps the drawing fitted while its window changes, until the person moves it. */
export function useViewport(frame: RefObject<HTMLElement | null>): ViewportControl {
  const [view, setView] = useState<Viewport>({ x: 0, y: 0, scale: 1 })
  const drawing = useRef<Size>({ width: 0, height: 0 })
  const isMoved = useRef(false)

  const frameSize = (): Size => {
    const element = frame.current
    return element === null ? { width: 0, height: 0 } : { width: element.clientWidth, height: element.clientHeight }
  }
  const fitNow = (): void => {
    isMoved.current = false
    setView(fit(drawing.current, frameSize()))
  }
  const move = (change: (view: Viewport) => Viewport): void => {
    isMoved.current = true
    setView(change)
  }

  const resized = useEffectEvent(() => {
    if (!isMoved.current) fitNow()
  })
  const wheeled = useEffectEvent(move)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => resized())
    observer.observe(element)
    // React listens passively to the wheel, and then the page scrolls as well.
    const turn = (event: WheelEvent): void => {
      event.preventDefault()
      if (!event.ctrlKey && !event.metaKey) return wheeled((now) => pan(now, -event.deltaX, -event.deltaY))
      const box = element.getBoundingClientRect()
      const at = { x: event.clientX - box.left, y: event.clientY - box.top }
      return wheeled((now) => zoom(now, Math.exp(-event.deltaY / 300), at))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => {
      observer.disconnect()
      element.removeEventListener('wheel', turn)
    }
  }, [frame])

  return {
    view,
    placed(size, isSameProcess) {
      drawing.current = size
      if (!isSameProcess || !isMoved.current) fitNow()
    },
    fitNow,
    zoomBy(factor) {
      const { width, height } = frameSize()
      move((now) => zoom(now, factor, { x: width / 2, y: height / 2 }))
    },
    panBy: (dx, dy) => move((now) => pan(now, dx, dy)),
  }
}
