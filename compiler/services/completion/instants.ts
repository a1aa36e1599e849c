import type { Candidate, Due } from './candidate.ts'

/** An instant for what is done next in a scenario: some minutes after the last one before it, or a day to be filled in. */
export function instantDue({ before, rules, locale }: Due): readonly Candidate[] {
  if (rules.at(-1) !== 'instant') return []
  const time = before.findLastIndex(({ kind }) => kind === 'time')
  const last = before[time - 1]
  const [day, minutes] = last?.kind === 'date' ? [last.text, later(before[time]?.text ?? '')] : ['2026-01-05', '09:00']
  const label = `${day} ${minutes}`
  const detail = { zh: '时刻', en: 'instant' }[locale]
  return [{ label, insert: `\${1:${day}} \${2:${minutes}} `, isSnippet: true, kind: 15, detail, rank: 'name' }]
}

const step = 10

/** Ten minutes later, on the same day as long as there is one. */
function later(time: string): string {
  const [hours = 9, minutes = 0] = time.normalize('NFKC').split(':').map(Number)
  const next = Math.min(hours * 60 + minutes + step, 24 * 60 - 1)
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`
}
