import { displayWidth } from '../display-width.ts'

/** A chart: what it is called, what it shows in words for whoever cannot see it, and its drawing, from its own top. */
export interface Chart {
  /** The name of its file. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** A line under the title, about how to read it. */
  readonly note: string
  readonly height: number
  readonly body: string
}

/** The width of all charts, and how far what is drawn stays from the edges. */
export const WIDTH = 760
export const EDGE = 24
/** The room of the title and the note above a drawing. */
const HEAD = 72

/** Charts as one picture that needs nothing else, one below the other; for a light ground and for a dark one. */
export function svgOf(charts: readonly Chart[]): string {
  let top = 0
  const drawn = charts.map((chart, index) => {
    const y = top
    top += HEAD + chart.height + EDGE
    const [title, description] = [`title${index}`, `description${index}`]
    return [
      `<g role="img" aria-labelledby="${title} ${description}" transform="translate(0 ${y})">`,
      `<title id="${title}">${escaped(chart.title)}</title>`,
      `<desc id="${description}">${escaped(chart.description)}</desc>`,
      textAt(EDGE, 34, chart.title, 'title'),
      textAt(EDGE, 54, chart.note, 'soft'),
      `<g transform="translate(0 ${HEAD})">${chart.body}</g>`,
      '</g>',
    ].join('\n')
  })
  const size = `width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}"`
  const ground = `<rect class="ground" width="${WIDTH}" height="${top}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n<style>${style}</style>\n${ground}\n${drawn.join('\n')}\n</svg>\n`
}

/** A text at a place; `end` and `middle` say where it stands to it. */
export function textAt(
  x: number,
  y: number,
  text: string,
  kind: 'title' | 'ink' | 'soft' | 'limit' | 'late' = 'ink',
  anchor?: 'middle' | 'end',
): string {
  const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}"${at}>${escaped(text)}</text>`
}

/** A filled rectangle; one that would not be seen is a hair wide. */
export const rectAt = (x: number, y: number, width: number, height: number, kind: string): string =>
  `<rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(Math.max(0.5, width))}" height="${round(Math.max(0, height))}"/>`

/** A straight line. */
export const lineAt = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line class="${kind}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`

/** How wide a text is at most at the size in which charts are lettered: a Han character is square, a letter narrower. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, char) => width + (displayWidth(char) > 1 ? 13 : 7.4), 0)

/** A text that is no wider than the room: what is too much ends in an ellipsis. */
export function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text
  let kept = ''
  for (const char of text) {
    if (widthOf(`${kept}${char}…`) > room) break
    kept += char
  }
  return `${kept}…`
}

/** The ends of steps of a scale from 0, few and round, the last not below the most. */
export function ticksTo(most: number, steps = 4): readonly number[] {
  const rough = Math.max(most, 1e-9) / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough - 1e-12) ?? 10 * power
  return Array.from({ length: Math.max(1, Math.ceil(most / step - 1e-9)) + 1 }, (_, index) => round(index * step))
}

export const round = (figure: number): number => Math.round(figure * 100) / 100

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const style = `
text{font:13px system-ui,"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
.title{font-size:17px;font-weight:600}
.ground{fill:#ffffff}.title,.ink{fill:#1b2430}.soft{fill:#5c6675}.limit{fill:#7a4b00}.late{fill:#b3341d}
rect.bar{fill:#2f6fb5}rect.more{fill:#b7d0ec}rect.late{fill:#d0533a}
line.grid{stroke:#e3e7ec}line.base{stroke:#9aa4b1}line.mark{stroke:#b3741a;stroke-width:1.5;stroke-dasharray:5 3}
.area{fill:#2f6fb5;fill-opacity:.18}.curve{fill:none;stroke:#2f6fb5;stroke-width:1.8;stroke-linejoin:round}
@media (prefers-color-scheme:dark){
.ground{fill:#12171e}.title,.ink{fill:#e7ecf2}.soft{fill:#9ba7b5}.limit{fill:#f0b95c}.late{fill:#ff8d74}
rect.bar{fill:#5a9be0}rect.more{fill:#2c4665}rect.late{fill:#e8705a}
line.grid{stroke:#27303b}line.base{stroke:#5d6976}line.mark{stroke:#e0a042}
.area{fill:#5a9be0;fill-opacity:.22}.curve{stroke:#5a9be0}
}
`
