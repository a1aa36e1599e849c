import type { NodeId, PostRef } from '../plan/index.ts'

/** A post, and the one of its people who is meant; without a name, whoever holds it. */
export interface Doer extends PostRef {
  readonly person?: string
}

/** A person of a post. */
export type NamedDoer = Doer & { readonly person: string }

/** Whoever has a task gives it to somebody of the same offices for good (转办); its limit goes on. */
export interface HandOver {
  readonly kind: 'handOver'
  readonly task: NodeId
  readonly to: Doer
  readonly reason?: string
}

/**
 * Whoever has a task lets somebody else do it (委托、交办). What that one concludes is only reported: the task comes back
 * to the one who delegated, whose outcome decides. Its limit goes on.
 */
export interface Delegate {
  readonly kind: 'delegate'
  readonly task: NodeId
  readonly to: Doer
  readonly reason?: string
}

/**
 * Taking back (取回): a step, by whoever did it, before anything that follows from it was done; one's own signature, while
 * others are waited for; a delegation, before it was reported on.
 */
export interface TakeBack {
  readonly kind: 'takeBack'
  readonly task: NodeId
}

/** Whoever has a task asks one more person to sign it (加签): nothing is decided without that signature. */
export interface AddSigner {
  readonly kind: 'addSigner'
  readonly task: NodeId
  readonly signer: NamedDoer
}

/** Whoever has a task no longer asks somebody who has not signed yet (减签). */
export interface DropSigner {
  readonly kind: 'dropSigner'
  readonly task: NodeId
  readonly person: string
}

/** An office of the process, or the applicant, urges whoever has a task (催办); no clock changes. */
export interface Urge {
  readonly kind: 'urge'
  readonly task: NodeId
  readonly text?: string
}

/** An office of the process tells a post about a task, to be read only (抄送). */
export interface Copy {
  readonly kind: 'copy'
  readonly task: NodeId
  readonly to: Doer
  readonly text?: string
}

/** What is done with a task beside concluding it. */
export type TaskAct = HandOver | Delegate | TakeBack | AddSigner | DropSigner | Urge | Copy
