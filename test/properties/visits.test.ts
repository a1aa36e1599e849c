import { compile } from '@banjie/compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** What can happen in a process, as far as it has to do with who has to come when. */
type Part =
  | { readonly kind: 'slow' | 'quick' | 'visit' | 'end' }
  | { readonly kind: 'sequence' | 'parallel' | 'choice'; readonly parts: readonly Part[] }

const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('slow', 'quick', 'visit', 'slow', 'visit', 'end').map((kind): Part => ({ kind })),
    fc
      .record({
        kind: fc.constantFrom('sequence', 'parallel', 'parallel', 'choice'),
        parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
      })
      .map((one): Part => one as Part),
  ),
}))
const anyProcess = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.map((one) => alone(one, true)))

/** A process ends only where nothing runs beside: what that would cut off is another question. */
function alone(one: Part, isAlone: boolean): Part {
  if ('parts' in one)
    return { ...one, parts: one.parts.map((inner) => alone(inner, isAlone && one.kind !== 'parallel')) }
  return one.kind === 'end' && !isAlone ? { kind: 'quick' } : one
}

/** Parts as the language writes them. */
function textOf(parts: readonly Part[]): string {
  let steps = 0
  const fields: string[] = []
  const block = (all: readonly Part[]): string => `{ ${all.map(text).join(' ')} }`
  const text = (one: Part): string => {
    switch (one.kind) {
      case 'slow':
        return `环节 slow${++steps} 由 局.岗 限 3 工作日`
      case 'quick':
        return `环节 quick${++steps} 由 局.岗 限 当场`
      case 'visit':
        return `环节 visit${++steps} 由 申请人 限 9 工作日 到场`
      case 'end':
        return '办结'
      case 'sequence':
        return `依次 ${block(one.parts)}`
      case 'parallel':
        return `并联 ${block(one.parts)}`
      case 'choice': {
        // Each branch asks for something of its own, so that every way can be gone.
        const branches = one.parts.map((branch) => {
          fields.push(`q${fields.length + 1}`)
          return `当 ${fields.at(-1) ?? ''} ${block([branch])}`
        })
        return branches.join(' 否则')
      }
    }
  }
  const statements = parts.map(text).join(' ')
  const form = `表单 F { 名: 文本 必填 ${fields.map((field) => `${field}: 是否`).join(' ')} }`
  const accept = '受理 由 局.岗 限 当场 { 表单 F }'
  return `机构 局 { 岗位 岗 }\n${form}\n流程 P { 最多跑 0 次 ${accept} ${statements} }\n`
}

/** How often somebody comes in one case: everything takes as long, and every choice goes, as `draw` says. */
function cameIn(parts: readonly Part[], draw: () => number): number {
  const visits: { readonly at: number }[] = []
  let ended = Infinity
  const inOrder = (all: readonly Part[], begin: number): number => all.reduce((at, one) => run(one, at), begin)
  const run = (one: Part, at: number): number => {
    switch (one.kind) {
      case 'slow':
        // Anything from no time at all to far more than everything else.
        return draw() < 0.2 ? at : at + 10 ** (draw() * 5)
      case 'quick':
        return at
      case 'visit':
        visits.push({ at })
        return at
      case 'end':
        ended = Math.min(ended, at)
        return Infinity
      case 'sequence':
        return inOrder(one.parts, at)
      case 'parallel':
        return Math.max(at, ...one.parts.map((branch) => run(branch, at)))
      case 'choice': {
        const branch = one.parts[Math.floor(draw() * (one.parts.length + 1))]
        return branch === undefined ? at : run(branch, at)
      }
    }
  }
  inOrder(parts, 0)
  return new Set(visits.flatMap(({ at }) => (at <= ended && at < Infinity ? [at] : []))).size
}

/** Numbers from 0 to 1, the same for one seed. */
function drawFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How many visits the compiler says that a case can need. */
function provenIn(text: string): number {
  const { diagnostics } = compile(text, 'a.banjie')
  const broken = diagnostics.filter(({ code }) => /^BJ[01]/.test(code))
  if (broken.length > 0) throw new Error(`${broken[0]?.message.en} in ${text}`)
  const found = diagnostics.find(({ code }) => code === 'BJ6005')
  return Number(/却可能要跑 (\d+) 次/.exec(found?.message.zh ?? '')?.[1] ?? 0)
}

test('the most visits that are proven are the most that any of many cases has', () => {
  fc.assert(
    fc.property(anyProcess, fc.integer(), (parts, seed) => {
      const draw = drawFrom(seed)
      const proven = provenIn(textOf(parts))
      let most = 0
      // No case may have more, however many are tried; that some has as many may take more of them to see.
      for (let run = 0; run < 300 || (most < proven && run < 50_000); run++) most = Math.max(most, cameIn(parts, draw))
      expect(proven).toBe(most)
    }),
    { numRuns: 600 },
  )
})
