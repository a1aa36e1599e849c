import type { SourceFile } from './source-file.ts'

/** Lines of a file above which its reader is warned, and above which it has to be split. */
export const lineLimits: { readonly warning: number; readonly hard: number } = { warning: 250, hard: 400 }

/** Files that may be longer, each with its reason. */
export const longFiles: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^dsl\/keywords?\//, reason: 'the keyword table is one table' },
  { pattern: /\/messages\/(zh|en)\.ts$/, reason: 'the messages of one language are one table' },
  { pattern: /\.generated\.ts$/, reason: 'written by a program' },
]

/** A file that is too long, and how long it is. */
export interface LongFile {
  readonly path: string
  readonly lines: number
}

/** The files with more lines than the limit, without those that have a reason. */
export function findLongFiles(files: readonly SourceFile[], limit: number): readonly LongFile[] {
  return files
    .filter(({ path }) => !longFiles.some(({ pattern }) => pattern.test(path)))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limit)
}
