import type { Figure } from './measurement.ts'

/** The figures as a table in Markdown. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name, ours, peer, peerName, unit, ratio, target }) =>
      `| ${name} | ${renderFigure(ours)} | ${renderFigure(peer)} | ${unit} | ${peerName} | ${ratio.toFixed(2)} | ${target} |`,
  )
  return [
    '| Measurement | Ours | Peer | Unit | Peer is | Ratio | Target |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** Three digits that count, without powers of ten. */
function renderFigure(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3)
}

const begin = '<!-- figures: written by `npm run bench -- --write` -->'
const end = '<!-- end of figures -->'

/** Puts what was measured, and where, between the marks of the page; the rest of the page stays. */
export function replaceFigures(page: string, figures: readonly Figure[], machine: string): string {
  const [head, rest] = page.split(begin)
  const tail = rest?.split(end)[1]
  if (head === undefined || tail === undefined) throw new Error(`the page lacks its marks ${begin} and ${end}`)
  return `${head}${begin}\n${machine}\n\n${renderTable(figures)}\n${end}${tail}`
}
