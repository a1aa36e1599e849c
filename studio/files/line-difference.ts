/** A line of two texts put side by side: in both, or in one of them only. */
export interface ComparedLine {
  readonly side: 'both' | 'mine' | 'theirs'
  readonly text: string
}

/** The lines of two texts, each side in its order: what they share once, what differs beside it. */
export function compareLines(mine: string, theirs: string): readonly ComparedLine[] {
  const [a, b] = [mine.split('\n'), theirs.split('\n')]
  const lengths = commonLengths(a, b)
  const lines: ComparedLine[] = []
  let [i, j] = [0, 0]
  for (let left = a[i], right = b[j]; left !== undefined || right !== undefined; left = a[i], right = b[j]) {
    if (left !== undefined && left === right) {
      lines.push({ side: 'both', text: left })
      i++
      j++
    } else if (right === undefined || (left !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      lines.push({ side: 'mine', text: left ?? '' })
      i++
    } else {
      lines.push({ side: 'theirs', text: right })
      j++
    }
  }
  return lines
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0

/** For every pair of places, how many lines the texts from there on have in common: the classic table. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = []
  for (let i = a.length - 1; i >= 0; i--) {
    const row: number[] = []
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), row[j + 1] ?? 0)
    table[i] = row
  }
  return table
}
