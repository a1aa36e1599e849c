import { Draw } from '../draw.ts'

/**
 * Constructs that a sketch is written with beside its own, each by its kind: what the proofs of limits do not ask about,
 * and what acts on a case all the same.
 */
export const frillKinds = [
  'signing',
  'atLeast',
  'inPerson',
  'stepForm',
  'stepOverdue',
  'handleOverdue',
  'toleranceOverdue',
  'correctionsOverdue',
  'waitOverdue',
  'intakeOverdue',
  'extension',
  'itemWords',
  'verification',
  'autoOutcomes',
  'lateQuestion',
  'acts',
  'rating',
  'channels',
  'refuseEnd',
  'awaitWhat',
] as const

export type FrillKind = (typeof frillKinds)[number]

/** Which frills a sketch has: of these kinds, at places that the seed decides. */
export interface Frills {
  readonly seed: number
  readonly kinds: readonly FrillKind[]
}

/** Writes frills, or nothing, place by place. */
export class FrillWriter {
  readonly #draw: Draw
  readonly #kinds: ReadonlySet<FrillKind>

  constructor({ seed, kinds }: Frills = { seed: 0, kinds: [] }) {
    this.#draw = new Draw(seed)
    this.#kinds = new Set(kinds)
  }

  /** Whether a construct of that kind stands here: at every `of`th place where there may be one. */
  has(kind: FrillKind, of = 3): boolean {
    // Drawn in any case, so that leaving out one kind moves no other.
    const isHere = this.#draw.chance(1 / of)
    return isHere && this.#kinds.has(kind)
  }

  pick<Item>(items: readonly Item[]): Item {
    return this.#draw.pick(items)
  }

  /** One of several texts, or nothing. */
  one(kind: FrillKind, texts: readonly string[], of = 3): string {
    const text = this.pick(texts)
    return this.has(kind, of) ? text : ''
  }
}

/** What a missed limit may do, with the law that it wants. */
export const overdues: readonly string[] = [
  '逾期 视为通过 依据 《行政许可法》第五十条',
  '逾期 升级 审批局.窗口',
  '逾期 不予许可',
  'on overdue annul',
  'on overdue withdraw',
]
