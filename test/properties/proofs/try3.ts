import fc from 'fast-check'
import { compile } from '@banjie/compiler'
import { anySketch } from './sketch.ts'
import { writeSketch } from './write-sketch.ts'
import { knownGaps } from './known-gaps.ts'
import { compareDeadlines } from './compare.ts'
const n = Number(process.argv[2] ?? 300), seed = Number(process.argv[3] ?? 1)
const only = new RegExp(process.argv[4] ?? '.')
const not = new RegExp(process.argv[5] ?? '^$')
let used = 0
const diffs = (sketch: any) => {
  if (process.env['SETTLED'] && Object.values(knownGaps).some((isOf, i) => !process.env['SETTLED']!.includes('x' + i) && isOf(sketch))) return []

  const text = writeSketch(sketch); if (process.env['APART'] && (!sketch.isApart || /问一零/.test(text) )) return []; if (process.env['JOIN'] && sketch.isApart) return []
  if (process.env['NOH'] && /小时|hours/.test(text)) return []
  if (process.env['NOWR'] && text.split(/事项|item|流程|process/).some((i) => /退回|return to/.test(i) && /当 |when/.test(i))) return []
  if (process.env['NOWN'] && /(需|needs|需) [甲乙丙丁]证/.test(text) && text.split(/流程|process/).slice(1).some((i) => /当 |when|choose|分情形/.test(i.split(/绿色|green/)[0]))) return []
  if (process.env['NOWL'] && text.split(/事项|item|流程|process/).some((i) => /(需|needs) [甲乙丙丁]证/.test(i) && /当 |when/.test(i))) return []
  if (process.env['NOREC'] && /自收件起|from receipt/.test(text)) return []
  const c = compile(text, 'a.banjie')
  if (c.diagnostics.some(({ code }) => /^BJ([01]|400|3001|5005)/.test(code))) return []
  used++
  try { return compareDeadlines(c).filter((d) => only.test(d) && !not.test(d)) } catch (e) { return ['threw ' + String((e as Error).stack)] }
}
const r = fc.check(fc.property(anySketch, (sketch) => diffs(sketch).length === 0), { numRuns: n, seed })
if (r.counterexample) { const [s] = r.counterexample; console.log(r.numRuns, diffs(s)); console.log(writeSketch({ ...s, seed: s.seed }).split('\n').filter((l) => !/^(材料|document|机构|office|依据|basis|承办|handled)/.test(l)).join('\n')) } else console.log('ok', used)
