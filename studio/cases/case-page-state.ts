import type { CaseView, CompiledProcess } from '@banjie/runtime/server/api'
import type { Fault } from '../client/answer.ts'

/** Where on the page something is being done: a task's node, or the applicant's corner. */
export type Place = string

/** The applicant's corner of a case. */
export const applicantPlace = 'applicant'

/** A case as the page knows it. */
export interface CasePage {
  readonly view?: CaseView
  readonly process?: CompiledProcess
  /** When the view was taken, by this machine's clock: milliseconds since the epoch. */
  readonly at?: number
  /** Why the case could not be shown at all. */
  readonly fault?: Fault
  /** What is on its way to the server. */
  readonly working?: Place
  /** What the server refused, and where it was asked. */
  readonly refused?: { readonly place: Place; readonly fault: Fault }
}

export type CasePageAction =
  | { readonly kind: 'read'; readonly view: CaseView; readonly at: number }
  | { readonly kind: 'read-failed'; readonly fault: Fault }
  | { readonly kind: 'process-read'; readonly process: CompiledProcess }
  | { readonly kind: 'working'; readonly place: Place }
  | { readonly kind: 'done'; readonly view: CaseView; readonly at: number }
  | { readonly kind: 'refused'; readonly place: Place; readonly fault: Fault }

/** A look at the case that was taken before the last thing done to it says nothing new. */
const newer = (page: CasePage, view: CaseView): CaseView =>
  page.view !== undefined && page.view.id === view.id && page.view.revision > view.revision ? page.view : view

/** The page after something happened. */
export function casePageReducer(page: CasePage, action: CasePageAction): CasePage {
  switch (action.kind) {
    case 'read': {
      const { fault: _, ...rest } = page
      return { ...rest, view: newer(page, action.view), at: action.at }
    }
    case 'read-failed':
      // A case that is on the screen stays there while the server is away.
      return page.view === undefined ? { ...page, fault: action.fault } : page
    case 'process-read':
      return { ...page, process: action.process }
    case 'working': {
      const { refused: _, ...rest } = page
      return { ...rest, working: action.place }
    }
    case 'done': {
      const { working: _working, refused: _refused, ...rest } = page
      return { ...rest, view: newer(page, action.view), at: action.at }
    }
    case 'refused': {
      const { working: _, ...rest } = page
      return { ...rest, refused: { place: action.place, fault: action.fault } }
    }
  }
}
