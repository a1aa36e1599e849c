import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A source file: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A workspace: its folder, and its package entries from the exports map (`.` → `./index.ts`). */
export interface Workspace {
  readonly name: string
  readonly folder: string
  readonly exports: Readonly<Record<string, string>>
  /** The packages that its package.json names. */
  readonly dependencies: readonly string[]
}

/** The root folder of the project. */
export const root: string = dirname(dirname(import.meta.dirname))

/** Every source file of the project. */
export function readSourceFiles(): readonly SourceFile[] {
  const paths = globSync('**/*.{ts,tsx,mjs}', { cwd: root, exclude: ['**/node_modules', 'studio/dist', 'coverage'] })
  return paths.toSorted().map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(root, path), 'utf8'),
  }))
}

/** What a package.json says that matters here. */
export interface Manifest {
  readonly name: string
  readonly workspaces?: readonly string[]
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Reads the package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
}

/** All that a package.json depends on, with versions. */
export function allDependencies(manifest: Manifest): Readonly<Record<string, string>> {
  return { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
}

/** The workspaces of the project. */
export function readWorkspaces(): readonly Workspace[] {
  return (readManifest('.').workspaces ?? []).map((folder) => {
    const manifest = readManifest(folder)
    return {
      name: manifest.name,
      folder,
      exports: manifest.exports ?? {},
      dependencies: Object.keys(allDependencies(manifest)),
    }
  })
}
