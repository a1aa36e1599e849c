/**
 * The browser of the browser tests. There is always one or an error that says what to install: these tests are never
 * skipped. The order: what the variable CHROMIUM names; one that is installed; apt as root on Debian; the one inside
 * the npm package `@sparticuz/chromium`.
 */
import type { Machine } from './machine.ts'
import { thisMachine } from './machine.ts'

/** A browser that was found. */
export interface FoundChromium {
  readonly path: string
  /** From where: the variable CHROMIUM, the machine, apt a moment ago, or the npm package. */
  readonly source: 'environment' | 'installed' | 'apt' | 'npm'
  /** Arguments that this build needs besides those of every launch. */
  readonly arguments: readonly string[]
  /** Variables that this build needs. */
  readonly environment: Readonly<Record<string, string>>
}

/** Names under which Chromium and its relatives stand on the PATH. */
const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** Places outside the PATH where installers put it. */
const usualPlaces: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Finds a Chromium, installing one if that is possible without asking; throws with what to install if there is none. */
export async function findChromium(machine: Machine = thisMachine): Promise<FoundChromium> {
  const wanted = machine.environment['CHROMIUM']
  if (wanted) {
    if (machine.isExecutable(wanted)) return { path: wanted, source: 'environment', arguments: [], environment: {} }
    throw new Error(`CHROMIUM=${wanted}：该文件不存在或不可执行 / there is no such program`)
  }

  const installed = findInstalled(machine)
  if (installed) return { path: installed, source: 'installed', arguments: [], environment: {} }

  if (machine.isDebianRoot()) {
    machine.say('没有找到浏览器，正在用 apt 安装 chromium 和 fonts-noto-cjk / no browser found: apt installs them now')
    const trouble = await machine.installWithApt(['chromium', 'fonts-noto-cjk'])
    const now = findInstalled(machine)
    if (now) return { path: now, source: 'apt', arguments: [], environment: {} }
    machine.say(`apt 没有成功 / apt did not succeed: ${trouble ?? 'no chromium afterwards'}`)
  }

  const packed = await machine.unpackFromNpm()
  if (packed.kind === 'unpacked') {
    return { path: packed.path, source: 'npm', arguments: packed.arguments, environment: packed.environment }
  }
  throw new Error(
    [
      `浏览器测试需要 Chromium 或 Chrome，但没有找到，npm 包里的也不能用（${packed.reason}）。`,
      '请安装 Chromium（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明它的路径。',
      `The browser tests need Chromium or Chrome; none was found, nor does the one in the npm package serve (${packed.reason}).`,
      'Install Chromium (Debian/Ubuntu: apt-get install chromium fonts-noto-cjk), or name its path in the variable CHROMIUM.',
    ].join('\n'),
  )
}

function findInstalled(machine: Machine): string | undefined {
  const onPath = commandNames.map((name) => machine.findOnPath(name)).find((path) => path !== undefined)
  return onPath ?? (usualPlaces[machine.platform] ?? []).find((path) => machine.isExecutable(path))
}
