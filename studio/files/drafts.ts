import type { Draft } from './files-state.ts'

/** Where drafts are kept: the browser's `localStorage`, or anything like it. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'banjie.draft:'

/** What was typed into a file and not saved; unreadable leftovers count as none. */
export function loadDraft(store: DraftStore, path: string): Draft | undefined {
  const kept = store.getItem(prefix + path)
  if (kept === null) return undefined
  try {
    const value: unknown = JSON.parse(kept)
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return undefined
    return 'tag' in value && typeof value.tag === 'string' ? { text: value.text, tag: value.tag } : { text: value.text }
  } catch {
    return undefined
  }
}

/** Keeps what was typed. Returns false where the browser has no room left: then the page must say so. */
export function keepDraft(store: DraftStore, path: string, draft: Draft): boolean {
  try {
    store.setItem(prefix + path, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Forgets a draft: the file is saved. */
export function dropDraft(store: DraftStore, path: string): void {
  store.removeItem(prefix + path)
}

/** The files that have a draft on this machine, those that were never saved among them. */
export function draftPaths(store: DraftStore): readonly string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index))
    .filter((key) => key !== null)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}
