import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file in which the licences of what the extension bundles stand, beside the bundle. */
export const noticesFile = 'third-party-notices.txt'

/**
 * The names, versions and licences of the packages that these files belong to, in the order of their names. Throws where
 * a package has no licence: it cannot be handed on.
 */
export function noticesOf(files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => folderOf(file.replaceAll('\\', '/')) ?? []))
  const notices = [...folders].map(noticeOf).toSorted()
  const head =
    '扩展中含有下列软件，各按其许可证使用。\nThe extension contains the following software, each under its licence.'
  return `${[head, ...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** The folder of the package that a file belongs to; none for a file of the project. */
function folderOf(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file)?.[0]
}

function noticeOf(folder: string): string {
  const { name, version, license }: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|notice|thirdpartynotices)(?:\.(?:md|txt))?$/iu.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  if (texts.length === 0 && license === undefined) throw new Error(`the package ${name} has no licence`)
  return [`${name} ${version}`, ...(texts.length === 0 ? [`License: ${license}`] : texts)].join('\n\n')
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
}
