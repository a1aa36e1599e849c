import { posix } from 'node:path'
import type { Workspace } from './source-file.ts'

/** What an import leads to: a file of ours, a library, a module of Node or VS Code, or nothing that the exports maps know. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly isByPackageName: boolean }
  | { readonly kind: 'library'; readonly name: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'unknown-entry'; readonly specifier: string }

/** Resolves an import as Node does, for imports that carry their extension. */
export function resolveImport(specifier: string, from: string, workspaces: readonly Workspace[]): Target {
  if (specifier.startsWith('.')) {
    return { kind: 'file', path: posix.join(posix.dirname(from), specifier), isByPackageName: false }
  }
  // VS Code provides the module `vscode` as Node does its own: no package holds it.
  if (specifier.startsWith('node:') || specifier === 'vscode') return { kind: 'builtin', name: specifier }

  const [first = '', second = ''] = specifier.split('/')
  const name = first.startsWith('@') ? `${first}/${second}` : first
  const workspace = workspaces.find((candidate) => candidate.name === name)
  if (!workspace) return { kind: 'library', name }

  const target = findEntry(workspace, `.${specifier.slice(name.length)}`)
  if (target === undefined) return { kind: 'unknown-entry', specifier }
  return { kind: 'file', path: posix.join(workspace.folder, target), isByPackageName: true }
}

/** An entry of the exports map, by its name or by a pattern with one `*`. */
function findEntry({ exports }: Workspace, entry: string): string | undefined {
  if (exports[entry] !== undefined) return exports[entry]
  for (const [pattern, target] of Object.entries(exports)) {
    const [head = '', tail] = pattern.split('*')
    if (tail === undefined || !entry.startsWith(head) || !entry.endsWith(tail)) continue
    return target.replace('*', entry.slice(head.length, entry.length - tail.length))
  }
  return undefined
}
