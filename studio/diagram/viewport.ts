/** How a drawing lies in its window: shifted by `x`, `y` (pixels of the window) and enlarged by `scale`. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** A width and a height, in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The smallest and the largest enlargement. */
const limits = { least: 0.2, most: 3 }

/** The free margin around a fitted drawing, in pixels; below it stand the buttons. */
const margin = 20
const marginBelow = 52

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The whole drawing, centred; small drawings are not blown up beyond a quarter more than their size. */
export function fit(drawing: Size, window: Size): Viewport {
  if (drawing.width <= 0 || drawing.height <= 0) return { x: 0, y: 0, scale: 1 }
  const scale = clamp(
    Math.min((window.width - 2 * margin) / drawing.width, (window.height - margin - marginBelow) / drawing.height),
    limits.least,
    1.25,
  )
  // A drawing that is much lower than its window begins near the top, where reading begins.
  const freeHeight = window.height - margin - marginBelow - drawing.height * scale
  return { scale, x: (window.width - drawing.width * scale) / 2, y: margin + Math.max(0, freeHeight) / 4 }
}

/** Enlarged by a factor, with the point under the pointer staying where it is. */
export function zoom(view: Viewport, factor: number, at: { readonly x: number; readonly y: number }): Viewport {
  const scale = clamp(view.scale * factor, limits.least, limits.most)
  const ratio = scale / view.scale
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }
}

/** Shifted by so many pixels. */
export function pan(view: Viewport, dx: number, dy: number): Viewport {
  return { ...view, x: view.x + dx, y: view.y + dy }
}
