import type { Import } from './imports.ts'
import { importsOf } from './imports.ts'
import { areas, libraries, librariesOfTests } from './house.ts'
import type { Target } from './resolve.ts'
import { resolveImport } from './resolve.ts'
import type { SourceFile, Workspace } from './source-file.ts'

/** An import that goes from one file of ours to another. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly isTypeOnly: boolean
}

/** What reading all imports came to: the arrows between our files, and those that the house does not allow. */
export interface Layering {
  readonly arrows: readonly Arrow[]
  /** Each as `file -> file: why not`. */
  readonly faults: readonly string[]
}

/** Reads the imports of all files and holds them against the table of the house. */
export function checkArrows(files: readonly SourceFile[], workspaces: readonly Workspace[]): Layering {
  const arrows: Arrow[] = []
  const faults: string[] = []
  for (const file of files) {
    if (areaOf(file.path) === undefined) faults.push(`${file.path}: this folder is not in the table of the house`)
    for (const each of importsOf(file)) {
      const target = resolveImport(each.specifier, file.path, workspaces)
      if (target.kind === 'file') arrows.push({ from: file.path, to: target.path, isTypeOnly: each.isTypeOnly })
      const fault = findFault(file.path, each, target, workspaces)
      if (fault) faults.push(`${file.path} -> ${target.kind === 'file' ? target.path : each.specifier}: ${fault}`)
    }
  }
  return { arrows, faults }
}

/** Why an import is not allowed; nothing if it is. */
function findFault(
  from: string,
  { specifier, isTypeOnly }: Import,
  target: Target,
  workspaces: readonly Workspace[],
): string | undefined {
  if (target.kind === 'unknown-entry') return 'no entry of that name in the exports map of the package'
  if (target.kind === 'file') return findFaultBetween(from, target.path, target.isByPackageName, isTypeOnly)

  const home = libraries[target.name]
  // A test beside the code may use what any part of its room uses, to look at it from outside.
  const isHome = home?.some((place) => isIn(from, place) || (isTest(from) && roomOf(from) === roomOf(place))) ?? false
  if (target.kind === 'builtin' && home === undefined) {
    const isNode = areas[areaOf(from) ?? '']?.isNode === true || isTest(from)
    return isNode ? undefined : `${areaOf(from)} is pure: it runs in a browser too`
  }
  if (!isHome && !(isTest(from) && librariesOfTests.includes(target.name))) {
    return home ? `${target.name} is at home in ${home.join(', ')} only` : `${target.name} has no place in the table`
  }
  const workspace = workspaces.find(({ folder }) => isIn(from, folder))
  // What the tests beside the code are made with is the business of the root and of the workspace `test`.
  const isDeclared = !workspace || isTest(from) || workspace.dependencies.includes(target.name)
  return isDeclared || target.kind === 'builtin'
    ? undefined
    : `${workspace.folder}/package.json does not name ${specifier}`
}

function findFaultBetween(from: string, to: string, isByPackageName: boolean, isTypeOnly: boolean): string | undefined {
  const isWithinRoom = roomOf(from) === roomOf(to)
  if (isWithinRoom && isByPackageName) return 'inside a room, import relatively'
  if (!isWithinRoom && !isByPackageName) return 'across rooms, import by the name of the package'

  const [source, target] = [areaOf(from), areaOf(to)]
  if (source === undefined || target === undefined || source === target) return undefined
  // A test beside the code puts together what it needs of its own room, and of what any part of the room may import.
  const sources = isTest(from) ? [source, ...areasOfRoom(roomOf(from))] : [source]
  if (isTest(from) && isWithinRoom) return undefined
  const isAllowed = sources.some((each) => mayImport(each, target, isTypeOnly))
  return isAllowed ? undefined : `${source} may not import ${target}${isTypeOnly ? '' : typesOnlyHint(source, target)}`
}

function mayImport(source: string, target: string, isTypeOnly: boolean): boolean {
  const area = areas[source]
  const matches = (allowed: string): boolean =>
    allowed === target || (allowed.endsWith('/*') && target.startsWith(allowed.slice(0, -1)))
  return (area?.imports.some(matches) ?? false) || (isTypeOnly && (area?.types?.some(matches) ?? false))
}

function typesOnlyHint(source: string, target: string): string {
  return mayImport(source, target, true) ? ', except its types' : ''
}

/** The area of a path: the longest in the table that it begins with. */
export function areaOf(path: string): string | undefined {
  return Object.keys(areas)
    .filter((area) => isIn(path, area))
    .toSorted((one, other) => other.length - one.length)[0]
}

function areasOfRoom(room: string): readonly string[] {
  return Object.keys(areas).filter((area) => isIn(area, room))
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

/** A test, or a contract: the tests that every adapter of a port has to pass. */
function isTest(path: string): boolean {
  return /\.(test|contract|fixture)\.tsx?$/.test(path)
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`)
}
