import type { Span } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'

/** A `use` of a module: the path that it names, and the string in the text. */
export interface Use {
  readonly path: string
  readonly text: string
  readonly at: Span
}

/** What a module is made of as far as its uses go. */
export interface Using {
  readonly path: string
  readonly uses: readonly Use[]
}

/**
 * The uses of a module that count: of files that are there, each once. A missing file is BJ1001, one named twice is
 * BJ1002. Modules that use each other are BJ1003 at the `use` that leads into the circle, in each module that cannot be
 * compiled for it (language.md sections 1 and 6).
 */
export function checkUses(
  module: Using,
  read: (path: string) => Using | undefined,
  reporter: Reporter,
): readonly Use[] {
  const first = new Map<string, Use>()
  const closed = new Set<string>()
  for (const use of module.uses) {
    const before = first.get(use.path)
    if (before !== undefined) {
      const related = [{ start: before.at.start, end: before.at.end, role: 'role.first' }]
      reporter.error('BJ1002', use.at, { args: { name: use.text }, related })
      continue
    }
    if (read(use.path) === undefined) {
      reporter.error('BJ1001', use.at, { args: { name: use.text, guess: 'noFile', path: use.path } })
      continue
    }
    first.set(use.path, use)
    const circle = circleFrom(use.path, [module.path], read)
    // Several ways may lead into one circle: it is the `use` that closes it which is told once.
    const closing = circle?.slice(-2).join('\n') ?? ''
    if (circle === undefined || closed.has(closing)) continue
    closed.add(closing)
    reporter.error('BJ1003', use.at, { args: { circle: circle.map(nameOf).join(' → ') } })
  }
  return [...first.values()]
}

/** The first circle that the uses of a module lead into, the first module of it again at its end. */
function circleFrom(
  path: string,
  way: readonly string[],
  read: (path: string) => Using | undefined,
  done: Set<string> = new Set(),
): readonly string[] | undefined {
  if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
  if (done.has(path)) return undefined
  done.add(path)
  for (const use of read(path)?.uses ?? []) {
    const circle = circleFrom(use.path, [...way, path], read, done)
    if (circle !== undefined) return circle
  }
  return undefined
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
