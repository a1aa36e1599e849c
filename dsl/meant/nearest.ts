/**
 * The known names nearest to one that is not known, best first, at most three: those that share the most characters in
 * order. Edit distance alone is poor for Chinese words of two characters, so at least half must be shared, or another
 * part (`least`).
 */
export function nearestNames(name: string, known: Iterable<string>, least: number = 0.5): readonly string[] {
  const wanted = [...name.toLowerCase()]
  return (
    [...known]
      .map((candidate) => ({ candidate, letters: [...candidate.toLowerCase()] }))
      // No more can be shared than the shorter one has: a megabyte of a word need not be gone through.
      .filter(({ letters }) => share(Math.min(wanted.length, letters.length), wanted, letters) >= least)
      .map(({ candidate, letters }) => ({ candidate, likeness: likeness(wanted, letters) }))
      .filter(({ likeness: found }) => found >= least)
      .sort((a, b) => b.likeness - a.likeness || a.candidate.length - b.candidate.length)
      .slice(0, 3)
      .map(({ candidate }) => candidate)
  )
}

/** Twice the longest common subsequence over both lengths: 1 for equal names, 0 where nothing is shared. */
function likeness(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const char of a) {
    const next = [0]
    b.forEach((other, index) => {
      next.push(char === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0))
    })
    row = next
  }
  return share(row.at(-1) ?? 0, a, b)
}

const share = (common: number, a: readonly string[], b: readonly string[]): number =>
  (2 * common) / Math.max(1, a.length + b.length)
