import type { RelatedPlace, Span } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'

/** A `use` of a module: the path that it names, and the string in the text. */
export interface Use {
  readonly path: string
  readonly text: string
  readonly at: Span
  /** The whole `use`, its keyword with it. */
  readonly whole: Span
}

/** What a module is made of as far as its uses go. */
export interface Using {
  readonly path: string
  readonly uses: readonly Use[]
}

/**
 * The uses of a module that count: of files that are there, each once. A missing file is BJ1001, one named twice is
 * BJ1002. Modules that use each other are BJ1003 at the `use` that leads into the circle, in each module that cannot be
 * compiled for it, with the `use` that closes the circle beside it (language.md sections 1 and 6).
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
      const related = [{ start: before.at.start, end: before.at.end, role: 'role.firstUse' }]
      const fixes = [{ title: 'fix.deleteUse', edits: [{ ...use.whole, text: '' }] }]
      reporter.error('BJ1002', use.at, { args: { name: use.text, advice: 'usedTwice' }, related, fixes })
      continue
    }
    if (read(use.path) === undefined) {
      reporter.error('BJ1001', use.at, { args: { name: use.text, guess: whyNoFile(use.text), path: use.path } })
      continue
    }
    first.set(use.path, use)
    const way = circleFrom(use.path, [module.path], read)
    // Several ways may lead into one circle: it is the `use` that closes it which is told once.
    const closing = way?.slice(-2).join('\n') ?? ''
    if (way === undefined || closed.has(closing)) continue
    closed.add(closing)
    const [from = '', to = ''] = way.slice(-2)
    const circle = way.slice(way.indexOf(to))
    const isInside = circle.includes(module.path)
    const args = {
      circle: circle.map(nameOf).join(' → '),
      way: way
        .slice(0, way.indexOf(to) + 1)
        .map(nameOf)
        .join(' → '),
      mend: isInside ? 'circleHere' : 'circleElsewhere',
    }
    reporter.error('BJ1003', use.at, { args, related: placesThatClose(module.path, from, to, read) })
  }
  return [...first.values()]
}

/** The `use` of the last module of a circle that names its first one, where that is another module. */
function placesThatClose(
  here: string,
  from: string,
  to: string,
  read: (path: string) => Using | undefined,
): readonly RelatedPlace[] {
  const use = from === here ? undefined : read(from)?.uses.find(({ path }) => path === to)
  return use === undefined ? [] : [{ start: use.at.start, end: use.at.end, module: from, role: 'role.closesCircle' }]
}

/** What a path that names no module is most likely meant to be. */
function whyNoFile(text: string): string {
  if (text.trim() === '') return 'emptyPath'
  if (/^(?:[\\/]|[A-Za-z]:)/.test(text)) return 'pathFromRoot'
  return /(?:^|[\\/])\.{0,2}$/.test(text) ? 'folderPath' : 'noFile'
}

/** The way into the first circle that the uses of a module lead into, and round it: its first module again at the end. */
function circleFrom(
  path: string,
  way: readonly string[],
  read: (path: string) => Using | undefined,
  done: Set<string> = new Set(),
): readonly string[] | undefined {
  if (way.includes(path)) return [...way, path]
  if (done.has(path)) return undefined
  done.add(path)
  for (const use of read(path)?.uses ?? []) {
    const circle = circleFrom(use.path, [...way, path], read, done)
    if (circle !== undefined) return circle
  }
  return undefined
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
