import fc from 'fast-check'
import { compile } from '@banjie/compiler'
import { anySketch } from './sketch.ts'
import { writeSketch } from './write-sketch.ts'
import { compareStandstill } from './compare-standstill.ts'
const n = Number(process.argv[2] ?? 300), seed = Number(process.argv[3] ?? 1)
const only = new RegExp(process.argv[4] ?? '.')
let used = 0
const diffs = (sketch: any) => {
  const text = writeSketch({ ...sketch, isTangled: true }); if (/问一零/.test(text)) return []
  const c = compile(text, 'a.banjie')
  if (c.diagnostics.some(({ code }) => /^BJ([01]|5005)/.test(code))) return []
  used++
  try { if (/办结|finish|预审|pre-review/.test(text)) return []; return compareStandstill(c).filter((d) => only.test(d)) } catch (e) { return ['threw ' + String((e as Error).stack)] }
}
const r = fc.check(fc.property(anySketch, (sketch) => diffs(sketch).length === 0), { numRuns: n, seed })
if (r.counterexample) { const [s] = r.counterexample; console.log(r.numRuns, diffs(s)); console.log(writeSketch({ ...s, isTangled: true }).split('\n').filter((l) => !/^(材料|document|机构|office|依据|basis|承办|handled)/.test(l)).join('\n')) } else console.log('ok', used)
