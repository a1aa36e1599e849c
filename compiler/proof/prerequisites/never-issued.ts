import type { Document } from '../../model/model.ts'
import { blocksIn } from '../../model/parts.ts'
import type { Rule } from '../../model/rule.ts'
import type { Statement } from '../../model/statement.ts'
import { processesReadWhole } from './read-whole.ts'
import { listed } from './told.ts'

/** BJ4006: a result that is obtained and, on some way through the process, never issued; told once a process. */
export const neverIssued: Rule = ({ model, reporter }) => {
  for (const { name, statements, node } of processesReadWhole(model)) {
    const way = along(statements, new Set())
    const kept = new Set([...way.ended, ...(way.held ?? [])])
    if (kept.size === 0) continue
    const documents = listed([...kept].map((document) => document.name))
    reporter.warning('BJ4006', node.name, { args: { name, documents } })
  }
}

type Results = ReadonlySet<Document>

/** What is held in the end of some statements, and not issued yet. */
interface Way {
  /** Undefined where no case comes out of them. */
  readonly held: Results | undefined
  /** What was held where a case ended on the way. */
  readonly ended: Results
}

const nothing: Results = new Set()

function along(statements: readonly Statement[], begin: Results): Way {
  let held = begin
  let ended = nothing
  for (const one of statements) {
    const way = through(one, held)
    ended = union([ended, way.ended])
    if (way.held === undefined) return { held: undefined, ended }
    ;({ held } = way)
  }
  return { held, ended }
}

function through(one: Statement, held: Results): Way {
  switch (one.kind) {
    case 'handle':
      return { held: new Set([...held, ...one.item.yields.map(({ document }) => document)]), ended: nothing }
    case 'issue':
      return { held: nothing, ended: nothing }
    case 'finish':
      return { held: undefined, ended: held }
    case 'refuse':
      return { held: undefined, ended: nothing }
    case 'parallel':
    case 'merge': {
      // What one branch issues may come before the results of the others.
      const ways = blocksIn(one)
        .flat()
        .map((branch) => ({ branch, way: through(branch, nothing) }))
      const issues = ways.some(({ branch }) => issuesIn([branch]))
      const all = [issues ? nothing : held, ...ways.map(({ way }) => way.held ?? nothing)]
      return { held: union(all), ended: union(ways.map(({ way }) => way.ended)) }
    }
    case 'when':
    case 'choose': {
      const skips = one.kind === 'when' && one.otherwise === undefined ? [{ held, ended: nothing }] : []
      return anyOf([...blocksIn(one).map((block) => along(block, held)), ...skips])
    }
    case 'step':
    case 'special':
      return anyOf([{ held, ended: nothing }, ...blocksIn(one).map((block) => along(block, held))])
    default: {
      const [block] = blocksIn(one)
      return block === undefined ? { held, ended: nothing } : along(block, held)
    }
  }
}

function issuesIn(statements: readonly Statement[]): boolean {
  return statements.some((one) => one.kind === 'issue' || blocksIn(one).some(issuesIn))
}

function anyOf(ways: readonly Way[]): Way {
  const goOn = ways.flatMap(({ held }) => held ?? [])
  return { held: goOn.length === 0 ? undefined : union(goOn), ended: union(ways.map(({ ended }) => ended)) }
}

const union = (sets: readonly Results[]): Results => new Set(sets.flatMap((set) => [...set]))
