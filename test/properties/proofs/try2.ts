import fc from 'fast-check'
import { compile } from '@banjie/compiler'
import { anySketch } from './sketch.ts'
import { writeSketch } from './write-sketch.ts'
import { compareDeadlines } from './compare.ts'
const n = Number(process.argv[2] ?? 300), seed = Number(process.argv[3] ?? 1)
const kinds = new Map<string, { n: number; text: string; what: string }>()
let clean = 0, tEx = 0, tC = 0, bad = 0, slow = 0
for (const sketch of fc.sample(anySketch, { numRuns: n, seed })) {
  const text = writeSketch(sketch)
  const t0 = performance.now()
  const c = compile(text, 'a.banjie')
  tC += performance.now() - t0
  if (c.diagnostics.some(({ code }) => /^BJ([01]|400)/.test(code))) { bad++; continue }
  const t1 = performance.now()
  let diff: readonly string[]
  try { diff = compareDeadlines(c) } catch (e) { diff = ['threw ' + String(e)] }
  const took = performance.now() - t1
  tEx += took; if (took > slow) slow = took
  if (!c.diagnostics.some(({ code }) => /^BJ300[237]/.test(code))) clean++
  for (const one of diff) {
    const key = one.replace(/[0-9.]+/g, '#').slice(0, 60)
    const k = kinds.get(key)
    if (k === undefined || text.length < k.text.length) kinds.set(key, { n: (k?.n ?? 0) + 1, text, what: one })
    else k.n++
  }
}
console.log({ clean, bad, tC, tEx, slow })
for (const [key, { n, text, what }] of [...kinds].sort((a, b) => b[1].n - a[1].n)) console.log('=====', n, key, '\n', what, '\n', process.argv[4] ? text : '')
