import { expect, test } from 'vitest'
import { findChromium } from './find-chromium.ts'
import type { Machine } from './machine.ts'

/** A machine with nothing on it but what the test says; what is said and done is written down. */
function machine(has: Partial<Machine> = {}): { machine: Machine; doings: string[] } {
  const doings: string[] = []
  const bare: Machine = {
    environment: {},
    platform: 'linux',
    isExecutable: () => false,
    findOnPath: () => undefined,
    isDebianRoot: () => false,
    installWithApt: async (packages) => {
      doings.push(`apt ${packages.join(' ')}`)
      return 'no network'
    },
    unpackFromNpm: async () => {
      doings.push('npm')
      return { kind: 'unusable', reason: 'no build for this machine' }
    },
    say: (line) => doings.push(line),
  }
  return { machine: { ...bare, ...has }, doings }
}

const npmBuild = {
  kind: 'unpacked',
  path: '/cache/chromium',
  arguments: ['--no-zygote'],
  environment: { LD_LIBRARY_PATH: '/cache/lib' },
} as const

test('CHROMIUM goes before a browser that is installed', async () => {
  const { machine: it } = machine({
    environment: { CHROMIUM: '/opt/mine' },
    isExecutable: (path) => path === '/opt/mine',
    findOnPath: () => '/usr/bin/chromium',
  })
  expect(await findChromium(it)).toMatchObject({ path: '/opt/mine', source: 'environment' })
})

test('a CHROMIUM that is not there is an error, and no reason to take another', async () => {
  const { machine: it } = machine({ environment: { CHROMIUM: '/opt/gone' }, findOnPath: () => '/usr/bin/chromium' })
  await expect(findChromium(it)).rejects.toThrow(/\/opt\/gone.*不存在.*no such program/)
})

test('an installed browser goes before apt', async () => {
  const { machine: it, doings } = machine({
    findOnPath: (name) => (name === 'google-chrome' ? '/usr/bin/google-chrome' : undefined),
    isDebianRoot: () => true,
  })
  expect(await findChromium(it)).toMatchObject({ path: '/usr/bin/google-chrome', source: 'installed' })
  expect(doings).toEqual([])
})

test('a browser outside the PATH is found where installers put it', async () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  const { machine: it } = machine({ platform: 'darwin', isExecutable: (path) => path === chrome })
  expect(await findChromium(it)).toMatchObject({ path: chrome, source: 'installed' })
})

test('root on Debian installs a browser and Chinese fonts, and says so', async () => {
  let isInstalled = false
  const { machine: it, doings } = machine({
    isDebianRoot: () => true,
    installWithApt: async (packages) => {
      doings.push(`apt ${packages.join(' ')}`)
      isInstalled = true
      return undefined
    },
    findOnPath: (name) => (isInstalled && name === 'chromium' ? '/usr/bin/chromium' : undefined),
  })
  expect(await findChromium(it)).toMatchObject({ path: '/usr/bin/chromium', source: 'apt' })
  expect(doings).toEqual([expect.stringMatching(/正在用 apt 安装.*apt installs/), 'apt chromium fonts-noto-cjk'])
})

test('where apt does not succeed, the browser inside the npm package serves', async () => {
  const { machine: it, doings } = machine({ isDebianRoot: () => true, unpackFromNpm: async () => npmBuild })
  expect(await findChromium(it)).toEqual({ ...npmBuild, kind: undefined, source: 'npm' })
  expect(doings).toContainEqual(expect.stringContaining('no network'))
})

test('apt is not asked where we are not root', async () => {
  const { machine: it, doings } = machine({ unpackFromNpm: async () => npmBuild })
  expect(await findChromium(it)).toMatchObject({ path: '/cache/chromium', source: 'npm' })
  expect(doings).toEqual([])
})

test('no browser at all is an error that says in two languages what to install', async () => {
  const { machine: it } = machine()
  await expect(findChromium(it)).rejects.toThrow(/请安装 Chromium[\s\S]*Install Chromium[\s\S]*CHROMIUM/)
  await expect(findChromium(it)).rejects.toThrow(/no build for this machine/)
})
