import fc from 'fast-check'
import { compile } from '@banjie/compiler'
import { anySketch } from './sketch.ts'
import { writeSketch } from './write-sketch.ts'
const count = new Map<string, number>()
const bad = new Map<string, string>()
const t0 = performance.now()
let silent = 0
for (const sketch of fc.sample(anySketch, { numRuns: 1000, seed: 1 })) {
  const text = writeSketch(sketch)
  const c = compile(text, 'a.banjie')
  const codes = new Set(c.diagnostics.map(({ code }) => code))
  if (!codes.has('BJ3002') && !codes.has('BJ3003') && !codes.has('BJ3007')) silent++
  for (const one of codes) count.set(one, (count.get(one) ?? 0) + 1)
  for (const d of c.diagnostics) if (/BJ[01]/.test(d.code)) { const key = d.code + d.message.en.slice(0, 40); if (!bad.has(key)) bad.set(key, d.message.en + ' >> ' + text.slice(d.start - 80, d.start) + '✂' + text.slice(d.start, d.end + 30)) }
}
console.log(performance.now() - t0, 'silent', silent, [...count].sort())
for (const [, v] of bad) console.log('---', v)
