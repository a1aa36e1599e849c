import { displayWidth } from './display-width.ts'

/** Columns side by side, East Asian width counted; those from `numbersFrom` on end in line. */
export function aligned(rows: readonly (readonly string[])[], numbersFrom = Infinity): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
        return column < numbersFrom ? cell + space : space + cell
      })
      return `  ${cells.join('  ').trimEnd()}\n`
    })
    .join('')
}
