import { compile, type Compilation } from '@banjie/compiler'
import type { Part, Sketch } from '../properties/proofs/sketch.ts'
import { writeSketch } from '../properties/proofs/write-sketch.ts'

/** Limits are set anew at most so often. */
const rounds = 12

const figure = /最长也?要 (.+?)，超过/
/** What a merge is called in a sketch, where other limits stand at their keyword. */
const isName = /^M\d/
const duration = /\d+(?:\.\d+)?\s*(?:个?工作日|working days?|小时|hours?|天|days?)|当场|on the spot/

/** A length to be written from a place on: instead of the next one there, or as a limit more. */
interface Edit {
  readonly start: number
  readonly length: string
  readonly isNew?: true
}

/**
 * A program whose limits are as short as can be proven: each is first set too short, then to what the proof says that the
 * worst case takes. Nothing where other errors stand in the way. What a case can take beyond such a limit was overlooked.
 */
export function tightened(sketch: Sketch): Compilation | undefined {
  let text = writeSketch({
    ...sketch,
    items: sketch.items.map((item) => ({ ...item, statutory: 1, promised: { amount: 1, unit: 'workingDay' } })),
    within: sketch.within === undefined ? undefined : 1,
    green: sketch.green && { ...sketch.green, within: 1 },
    parts: sketch.parts.map(shortest),
  })
  for (let round = 0; round < rounds; round++) {
    const compilation = compile(text, 'a.banjie')
    const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return compilation
    const edits = errors.flatMap(({ code, start, message }): readonly Edit[] => {
      const said = figure.exec(message.zh)?.[1]
      // A merge without a limit of its own is given one.
      if (code === 'BJ3003' && said !== undefined && isName.test(text.slice(start)))
        return [{ start: text.indexOf('{', start) + 1, length: said, isNew: true }]
      if (/^BJ300[237]$/.test(code) && said !== undefined) return [{ start, length: said }]
      // A promise above the law: the law is made to allow it.
      return code === 'BJ3001' ? raised(text, start) : []
    })
    const before = text
    for (const { start, length, isNew } of edits.toSorted((a, b) => b.start - a.start))
      text =
        text.slice(0, start) +
        (isNew ? ` 限 ${length}${text.slice(start)}` : text.slice(start).replace(duration, length))
    if (text === before) return undefined
  }
  return undefined
}

/** The statutory limit of the item in which a promise stands, one day longer. */
function raised(text: string, promise: number): readonly Edit[] {
  const start = Math.max(text.lastIndexOf('法定', promise), text.lastIndexOf('statutory', promise))
  const days = Number(/\d+/.exec(text.slice(start))?.[0] ?? 0)
  return start === -1 ? [] : [{ start, length: `${days + 1} 工作日` }]
}

/** The same with limits of one day, where it has any. */
function shortest(part: Part): Part {
  const within = 'within' in part && part.within !== undefined && part.kind !== 'await' ? { within: 1 } : {}
  if ('branches' in part) {
    const branches = part.branches.map(({ question, parts }) => ({ question, parts: parts.map(shortest) }))
    return { ...part, branches, otherwise: part.otherwise?.map(shortest) }
  }
  if ('parts' in part) return { ...part, ...within, parts: part.parts.map(shortest) }
  return { ...part, ...within }
}
