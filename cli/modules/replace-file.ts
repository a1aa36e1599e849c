import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Puts a text in a file, new or not: it is written beside it, forced to the disk, and only then put in its place, so
 * that whoever reads it sees the old text or the new one, never a part, and a crash loses neither.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`)
  const handle = await open(beside, 'wx')
  try {
    await handle.writeFile(text, 'utf8')
    if (before !== undefined) await handle.chmod(before.mode)
    await handle.sync()
    await handle.close()
    await rename(beside, target)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(beside, { force: true })
    throw error
  }
}
