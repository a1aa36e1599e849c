import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { FoundChromium } from './find-chromium.ts'
import { findChromium } from './find-chromium.ts'

/** What keeps the browser to itself: no graphics card, no calls to its maker, nothing fetched in the background. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser of the browser tests; the caller closes it. */
export async function launchBrowser(found?: FoundChromium): Promise<Browser> {
  const { path, arguments: needed, environment } = found ?? (await findChromium())
  // Chromium refuses its sandbox to root, and containers run tests as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: path,
    args: [...new Set([...needed, ...sandbox, ...quiet])],
    env: { ...process.env, ...environment },
  })
}
