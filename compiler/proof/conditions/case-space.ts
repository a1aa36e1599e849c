import { contextOf, type Context } from '../../model/context.ts'
import type { Process } from '../../model/model.ts'
import type { Expression } from '../../model/syntax.ts'
import { intersect, isNothing, type Domain } from './domain.ts'
import { formulaOf, OPAQUE, type Formula } from './formula.ts'
import { witnessIn, type Assignment } from './witness.ts'
import { KeptWith } from '../../kept-with.ts'

/** What is known of the variables that matter: each keeps to its domain. */
export type Box = ReadonlyMap<string, Domain>

/** More boxes than this are not looked at: what they would decide stays undecided. */
const MOST_BOXES = 256

/**
 * Cases that a process or an item can have, at one instant: a union of boxes, exact where every condition can be told.
 * Nothing is guessed: what compares several answers, or cannot be told apart, makes a question undecided. Immutable.
 */
export class Region {
  readonly #context: Context
  /** Undefined where there were too many. */
  readonly #boxes: readonly Box[] | undefined
  /** What has been asked before: every path that comes by asks it again. */
  #holding: Map<Expression, Region> | undefined
  #failing: Map<Expression, Region> | undefined

  constructor(context: Context, boxes: readonly Box[] | undefined) {
    this.#context = context
    this.#boxes = boxes
  }

  /** The cases of these in which a condition holds. */
  and(condition: Expression): Region {
    return this.#narrowed(condition, true)
  }

  /** The cases of these in which it does not: also those in which a field that it compares has no answer. */
  minus(condition: Expression): Region {
    return this.#narrowed(condition, false)
  }

  /** Whether there is no such case; undecided where that hangs on what cannot be told. */
  isEmpty(): 'yes' | 'no' | 'undecided' {
    if (this.#boxes === undefined) return 'undecided'
    if (this.#boxes.length === 0) return 'yes'
    return this.#boxes.some(isTold) ? 'no' : 'undecided'
  }

  /** A case, by the answers that matter; nothing where none is proven to be there. */
  witness(): readonly Assignment[] | undefined {
    const told = (this.#boxes ?? []).filter(isTold)
    const [simplest] = told.toSorted((a, b) => a.size - b.size)
    return simplest && witnessIn(simplest, this.#context)
  }

  /** Whether the fields of another context are the same here: then its conditions can be asked of these cases. */
  answers({ fields }: Context): boolean {
    return [...fields].every(([name, field]) => this.#context.fields.get(name) === field)
  }

  /** What a condition asks about: fields, the channel, documents. */
  variablesIn(condition: Expression): ReadonlySet<string> {
    const found = new Set<string>()
    collectVariables(formulaOf(condition, true, this.#context), found)
    return found
  }

  /** The options of a choice field, those of which one is taken; undefined where it is none. */
  optionsOf(field: string): readonly string[] | undefined {
    const type = this.#context.fields.get(field)?.type
    return type?.kind === 'choiceType' && !type.several ? type.options.map(({ value }) => value) : undefined
  }

  #narrowed(condition: Expression, holds: boolean): Region {
    if (this.#boxes === undefined || this.#boxes.length === 0) return this
    const narrowed = holds ? (this.#holding ??= new Map()) : (this.#failing ??= new Map())
    const before = narrowed.get(condition)
    if (before !== undefined) return before
    const region = new Region(this.#context, narrow(this.#boxes, formulaOf(condition, holds, this.#context)))
    narrowed.set(condition, region)
    return region
  }
}

const spaces = new KeptWith<Context, Region>()

/** All cases in which conditions of a context can be asked. */
export function spaceIn(context: Context): Region {
  return spaces.of(context, () => new Region(context, [new Map()]))
}

/** All cases of a process. */
export const spaceOf = (process: Process): Region => spaceIn(contextOf(process))

function narrow(boxes: readonly Box[], formula: Formula): readonly Box[] | undefined {
  if (boxes.length > MOST_BOXES) return undefined
  if (formula.kind === 'in') return boxes.flatMap((box) => within(box, formula.variable, formula.domain) ?? [])
  if (formula.kind === 'all') {
    let left: readonly Box[] | undefined = boxes
    for (const part of formula.parts) left = left && narrow(left, part)
    return left
  }
  const all: Box[] = []
  for (const part of formula.parts) {
    const more = narrow(boxes, part)
    if (more === undefined || all.length + more.length > MOST_BOXES) return undefined
    all.push(...more)
  }
  return all
}

function collectVariables(formula: Formula, found: Set<string>): void {
  if (formula.kind === 'in') found.add(formula.variable)
  else for (const part of formula.parts) collectVariables(part, found)
}

function within(box: Box, variable: string, domain: Domain): Box | undefined {
  const before = box.get(variable)
  const left = before === undefined ? domain : intersect(before, domain)
  return isNothing(left) ? undefined : new Map(box).set(variable, left)
}

const isTold = (box: Box): boolean => [...box.keys()].every((variable) => !variable.startsWith(OPAQUE))
