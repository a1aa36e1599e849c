/** A process as the oracle is told of it: what section 5 of the language speaks about, and nothing of how it is run. */

export type Unit = 'workingDay' | 'day' | 'month' | 'hour' | 'minute' | 'onTheSpot'
/** A limit. */
export interface Length {
  readonly amount: number
  readonly unit: Unit
}
/** What the end of a limit does by itself. */
export type Silence = 'pass' | 'refuse' | 'annul' | 'withdraw'

/** A document that an item needs, and who brings it. */
export interface Need {
  readonly document: string
  readonly from: 'applicant' | 'office' | 'item'
  readonly tolerated?: { readonly within: Length; readonly silence?: Silence }
  /** A commitment stands in, and is verified within so long. */
  readonly committed?: Length
}

/** A step. `name` is its name everywhere: no two things of a process have one. */
export interface Step {
  readonly kind: 'step'
  readonly name: string
  readonly within?: Length
  readonly doneBy: 'office' | 'applicant'
  /** A special procedure, and whether the statutory clock leaves it out. */
  readonly special?: 'excluded' | 'counted'
  /** The documents named; none named is all. */
  readonly reads: readonly string[]
  readonly silence?: Silence
  /** Nobody does it where the applicant answers that it is urgent. */
  readonly automatic?: true
  /** It may not be done earlier. */
  readonly atLeast?: Length
  /** To which earlier step of a sequence it may send back, and how often. */
  readonly back?: { readonly to: string; readonly times: number }
}

/** One after another, or side by side. */
export interface Group<Inner> {
  readonly kind: 'sequence' | 'parallel'
  readonly parts: readonly Inner[]
}
export type Work = Step | Group<Work>

/** An item. */
export interface Item {
  readonly name: string
  readonly statutory: Length
  readonly fromReceipt: boolean
  readonly promised: Length
  readonly needs: readonly Need[]
  readonly result: string
  readonly corrections?: { readonly times: number; readonly within: Length }
  readonly extension?: Length
  /** What comes before the decision. */
  readonly work: readonly Work[]
  readonly decision: Step
  /** It has no procedure: its one step goes on after a correction. */
  readonly isOneStep: boolean
}

/** An intake; it asks for what the items named need of the applicant. */
export interface Intake {
  readonly kind: 'intake'
  readonly name: string
  readonly within?: Length
  readonly items: readonly string[]
}

export type Part =
  | { readonly kind: 'handle'; readonly item: string; readonly within?: Length; readonly silence?: Silence }
  | { readonly kind: 'merge'; readonly name: string; readonly within: Length; readonly items: readonly string[] }
  | { readonly kind: 'stage'; readonly name: string; readonly within?: Length; readonly parts: readonly Part[] }
  | { readonly kind: 'await'; readonly name: string; readonly document: string; readonly within: Length }
  | { readonly kind: 'issue'; readonly name: string; readonly within?: Length }
  | {
      readonly kind: 'when'
      readonly name: string
      readonly parts: readonly Part[]
      readonly otherwise: readonly Part[]
    }
  | Intake
  | Step
  | Group<Part>

/** A process. */
export interface Process {
  readonly name: string
  readonly within?: Length
  /** What comes in after hours counts as received on the next working day. */
  readonly receivedNextDay: boolean
  /** For urgent cases: a shorter limit, and steps that are passed over. */
  readonly green?: { readonly within?: Length; readonly skips: readonly string[] }
  readonly items: readonly Item[]
  readonly parts: readonly Part[]
}

/** What was done to a case. */
export type Deed =
  | { readonly kind: 'open' | 'amend' | 'withdraw' | 'suspend' | 'resume' | 'look' }
  | { readonly kind: 'submit'; readonly without: readonly string[]; readonly isUrgent: boolean }
  | { readonly kind: 'complete'; readonly task: string; readonly outcome: string }
  | { readonly kind: 'supply' | 'share'; readonly documents: readonly string[] }
  | { readonly kind: 'extend'; readonly item: string }
  /** The end of a clock did what it does by itself. */
  | { readonly kind: 'silence'; readonly clock: string }
