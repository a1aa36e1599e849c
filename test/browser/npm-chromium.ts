/**
 * The Chromium inside the npm package `@sparticuz/chromium`. The package is made for a cloud function: it unpacks into
 * the machine's folder of temporary files under fixed names, takes whatever lies there for finished, and brings its
 * libraries along only in that cloud. So it is unpacked here into a folder of our own, moved into place when all is
 * there, and tried.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The browser of the npm package: where it was unpacked, or why it does not serve here. */
export type Unpacked =
  | {
      readonly kind: 'unpacked'
      readonly path: string
      readonly arguments: readonly string[]
      readonly environment: Readonly<Record<string, string>>
    }
  | { readonly kind: 'unusable'; readonly reason: string }

/**
 * The build comes without a sandbox program. Its package also proposes one single process and no web security, which
 * would not be the browser that people have.
 */
const neededArguments: readonly string[] = ['--no-sandbox', '--no-zygote']

/** Unpacks the browser (about 3 s, once) and sees whether it runs. There is one for Linux on x64 only. */
export async function unpackNpmChromium(): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { kind: 'unusable', reason: `no build for ${process.platform} ${process.arch}` }
  }
  try {
    const folder = await unpackOnce()
    return tryToRun(folder)
  } catch (error) {
    return { kind: 'unusable', reason: error instanceof Error ? error.message : String(error) }
  }
}

async function unpackOnce(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const cache = join(dirname(dirname(packageFolder)), '.cache')
  const folder = join(cache, 'npm-chromium')
  if (existsSync(folder)) return folder

  mkdirSync(cache, { recursive: true })
  const unfinished = mkdtempSync(join(cache, 'npm-chromium-'))
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = unfinished
  try {
    const archives = ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br']
    for (const archive of archives) await inflate(join(packageFolder, 'bin', archive))
    renameSync(unfinished, folder)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** With the machine's own libraries if they suffice, else with those of the package. */
function tryToRun(folder: string): Unpacked {
  const path = join(folder, 'chromium')
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  let reason = ''
  for (const environment of [fonts, { ...fonts, ...libraries }]) {
    const done = spawnSync(path, ['--version', '--no-sandbox'], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    })
    if (done.status === 0) return { kind: 'unpacked', path, arguments: neededArguments, environment }
    reason = done.error?.message ?? done.stderr.trim().split('\n')[0] ?? `exit ${done.status}`
  }
  return { kind: 'unusable', reason }
}
