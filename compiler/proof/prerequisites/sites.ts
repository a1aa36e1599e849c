import type { Expression } from '../../model/syntax.ts'
import type { Process } from '../../model/model.ts'
import type { Accept, Choose, Merge, PreReview, Statement } from '../../model/statement.ts'
import { branchesOf, type GuardedBlock } from './branches.ts'
import { goingOn } from './going-on.ts'
import type { Place } from './place.ts'
import { spaceOf, type Region } from '../conditions/case-space.ts'
import { mayHoldTogether } from './together.ts'
import { KeptWith } from '../../kept-with.ts'

/** What has to hold for a case to come to a statement. */
export type Guard =
  | { readonly kind: 'when'; readonly condition: Expression; readonly holds: boolean }
  /** One of the options of a choice field, or (`isOther`) none of those that are named. */
  | {
      readonly kind: 'choose'
      readonly choose: Choose
      readonly values: readonly string[]
      readonly isOther: boolean
    }
  /** A step came out in one way: nobody can tell beforehand. */
  | { readonly kind: 'outcome' }

/** The intakes that take in documents for a statement; several where it depends on the case which. */
export interface Intake {
  readonly accepts: readonly Accept[]
  /** What has to hold for a case to come to the statement through none of them, for each way there is. */
  readonly without: readonly (readonly Guard[])[]
}

/** A statement of a process, where it stands and what surrounds it. */
export interface Site<S extends Statement = Statement> {
  readonly statement: S
  readonly place: Place
  readonly guards: readonly Guard[]
  /** What has to hold, beside the guards, for the process not to have ended before a case comes to it. */
  readonly lasting: readonly Guard[]
  readonly intake: Intake
  /** The innermost pre-review that it stands in. */
  readonly preReview: PreReview | undefined
  readonly merge: Merge | undefined
  /** All cases of its process. */
  readonly space: Region
}

type Around = Omit<Site, 'statement'>

const noIntake: Intake = { accepts: [], without: [[]] }

const known = new KeptWith<Process, readonly Site[]>()

/** Every statement that some case of a process can come to, in the order of the text; what follows an end is left out. */
export function sitesOf(process: Process): readonly Site[] {
  const before = known.get(process)
  if (before !== undefined) return before
  const sites: Site[] = []
  const around: Around = {
    place: [],
    guards: [],
    lasting: [],
    intake: noIntake,
    preReview: undefined,
    merge: undefined,
    space: spaceOf(process),
  }
  inOrder(process.statements, process, around, sites)
  known.set(process, sites)
  return sites
}

/** All that has to hold for a case to come to a statement. */
export const comingTo = ({ guards, lasting }: Site): readonly Guard[] => [...guards, ...lasting]

/** The sites of statements of one kind. */
export const sitesOfKind = <K extends Statement['kind']>(
  process: Process,
  kind: K,
): readonly Site<Extract<Statement, { kind: K }>>[] =>
  sitesOf(process).filter((site): site is Site<Extract<Statement, { kind: K }>> => site.statement.kind === kind)

/** Walks statements one after another; gives who takes in documents for what comes after them. */
function inOrder(statements: readonly Statement[], of: object, around: Around, sites: Site[]): Intake {
  let { intake, lasting } = around
  for (const [index, statement] of statements.entries()) {
    const place = [...around.place, { of, kind: 'order' as const, index }]
    intake = into(statement, { ...around, place, intake, lasting }, sites)
    lasting = [...lasting, ...goingOn(statement, around.space)]
    if (statement.kind === 'finish' || statement.kind === 'refuse') break
  }
  return intake
}

function into(statement: Statement, around: Around, sites: Site[]): Intake {
  sites.push({ ...around, statement })
  const { intake, place } = around
  switch (statement.kind) {
    case 'accept':
      return { accepts: [statement], without: [] }
    case 'sequence':
      return inOrder(statement.statements, statement, around, sites)
    case 'preReview':
      return inOrder(statement.statements, statement, { ...around, preReview: statement }, sites)
    case 'stage':
      // Its own intake takes in what the stage needs, and nothing for what comes after it.
      inOrder(statement.statements, statement, around, sites)
      return intake
    case 'merge':
      return beside(statement.handles, statement, { ...around, merge: statement }, sites)
    case 'parallel':
      return beside(statement.statements, statement, around, sites)
    case 'when':
    case 'choose':
      return anyOf(branchesOf(statement), statement, around, sites)
    case 'step':
    case 'special': {
      const blocks = (statement.outcomes ?? []).flatMap((outcome) =>
        outcome.kind === 'named' && outcome.statements !== undefined ? [outcome.statements] : [],
      )
      const guards: readonly Guard[] = [{ kind: 'outcome' }]
      return anyOf([...blocks.map((statements) => ({ statements, guards })), none], statement, around, sites)
    }
    case 'auto':
      return statement.otherwise === undefined
        ? intake
        : into(statement.otherwise, { ...around, place: [...place, turn(statement, 'order', 0)] }, sites)
    default:
      return intake
  }
}

/** An intake among statements side by side takes in for all of them. */
function beside(statements: readonly Statement[], of: object, around: Around, sites: Site[]): Intake {
  const accepts = statements.filter((one) => one.kind === 'accept')
  const intake: Intake = accepts.length > 0 ? { accepts, without: [] } : around.intake
  const after = statements.map((statement, index) =>
    into(statement, { ...around, intake, place: [...around.place, turn(of, 'beside', index)] }, sites),
  )
  const sure = [intake, ...after].find(({ without }) => without.length === 0)
  return {
    accepts: [...new Set([intake, ...after].flatMap((one) => one.accepts))],
    without: sure === undefined ? intake.without : [],
  }
}

const none: GuardedBlock = { statements: [], guards: [] }

function anyOf(blocks: readonly GuardedBlock[], of: object, around: Around, sites: Site[]): Intake {
  const taken = blocks.filter(({ guards }) => mayHoldTogether([...around.guards, ...guards], around.space))
  const after = taken.map(({ statements, guards }, index) => {
    const place = [...around.place, turn(of, 'either', index)]
    return inOrder(statements, statements, { ...around, guards: [...around.guards, ...guards], place }, sites)
  })
  if (after.every((intake) => intake === around.intake)) return around.intake
  return {
    accepts: [...new Set(after.flatMap(({ accepts }) => accepts))],
    without: after.flatMap(({ without }, index) =>
      without.map((guards) => [...guards, ...(taken[index]?.guards ?? [])]),
    ),
  }
}

const turn = (of: object, kind: Place[number]['kind'], index: number): Place[number] => ({ of, kind, index })
