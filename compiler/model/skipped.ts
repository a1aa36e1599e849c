import { keywordsSpelled, type RefNode } from '@banjie/dsl'
import { impliedNameOf } from '../names/words.ts'
import { statementsIn } from './parts.ts'
import type { Accept, Handle, Issue, Stage, Statement } from './statement.ts'
import { worksIn, type Worked } from './waiting.ts'

/** A step that a green channel leaves out (免办): the one step that an item without a procedure has is its `handle`. */
export interface Skipped {
  readonly node: RefNode
  readonly step: Worked | Accept | Issue | Handle | undefined
}

/** Binds the name of a step in a process's statements: `食品经营许可.审查`, `施工许可.受理`, `出件`. */
export function bindSkipped(node: RefNode, statements: readonly Statement[]): Skipped {
  const words = node.parts.map(({ text }) => text)
  const step = words.at(-1) ?? ''
  const [within] = words.length > 1 ? words : []
  const all = statementsIn(statements)
  const stage = all.find((one): one is Stage => one.kind === 'stage' && one.name === within)
  const handle = all.find((one): one is Handle => one.kind === 'handle' && one.item.name === within)
  return { node, step: handle === undefined ? inBlock(step, stage?.statements ?? statements) : ofItem(step, handle) }
}

function ofItem(step: string, handle: Handle): Skipped['step'] {
  const { procedure } = handle.item
  if (procedure === undefined) return impliedNameOf(step) === 'decision' ? handle : undefined
  return worksIn(procedure).find((work) => isCalled(work, step))
}

function inBlock(step: string, statements: readonly Statement[]): Skipped['step'] {
  const implied = impliedNameOf(step)
  for (const one of statementsIn(statements)) {
    if ((one.kind === 'accept' || one.kind === 'issue') && one.kind === implied) return one
    if ((one.kind === 'step' || one.kind === 'special' || one.kind === 'auto') && isCalled(one, step)) return one
  }
  return undefined
}

function isCalled(work: Worked, name: string): boolean {
  if (work.kind !== 'special' || work.name !== undefined) return work.name === name
  return keywordsSpelled(name).includes(work.procedureKind)
}
