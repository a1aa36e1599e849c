/** Why the engine does not take an event. The case is as it was. Texts: `rejectionText`. */
export type RejectionCode =
  | 'case-concluded'
  | 'instant-before-last'
  | 'not-the-applicant'
  | 'unknown-task'
  | 'task-not-open'
  | 'wrong-post'
  | 'unknown-outcome'
  | 'reason-wanted'
  | 'documents-missing'
  | 'document-not-asked'
  | 'nothing-asked'
  | 'form-invalid'
  | 'no-intake-open'
  | 'result-obtained'
  | 'timer-not-due'
  | 'channel-closed'
  | 'not-yet-in-force'
  | 'no-longer-in-force'
  | 'item-rests'
  | 'case-suspended'
  | 'not-suspended'
  | 'suspension-unreasoned'
  | 'too-early'
  | 'outcome-used-up'
  | 'not-asked'
  | 'signed-already'
  | 'not-shared'
  | 'not-handling'
  | 'no-extension'
  | 'no-rating'
  | 'unknown-post'
  | 'not-a-holder'
  | 'outside-office'
  | 'theirs-already'
  | 'only-delegated'
  | 'shared-task'
  | 'not-a-signer'
  | 'drop-decides'
  | 'not-done-by'
  | 'nothing-to-take-back'
  | 'taken-up'
  | 'in-effect'

/** A refused event: a code for programs, arguments for the text, and for a form the parts that are wrong. */
export interface Rejection {
  readonly code: RejectionCode
  readonly args: Readonly<Record<string, string>>
  readonly details?: readonly FieldFault[]
}

/** A part of a form that breaks its schema: where (a JSON pointer) and why, in both languages. */
export interface FieldFault {
  readonly path: string
  readonly reason: { readonly zh: string; readonly en: string }
}
