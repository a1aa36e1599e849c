import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/** Replaces the text of a file at once: whoever reads it sees the old text or the new one, never a part. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path)
  const { mode } = await stat(target)
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`)
  try {
    await writeFile(beside, text)
    await chmod(beside, mode)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
