import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { banjie } from '../cli/run-banjie.ts'
import { library, textOf } from './library.ts'

const before = join(library, '改革前/企业开办.banjie')
const after = join(library, '企业开办/新开企业一日办.banjie')

interface Report {
  readonly totals: Readonly<
    Record<string, { readonly before: number; readonly after: number; readonly percent: number }>
  >
}

describe('starting a company, before and after', () => {
  test('one day instead of three, one window instead of six, no seal and no visit but what is needed', async () => {
    const { stdout, status } = await banjie('compare', before, after, '--json', '--lang', 'zh')
    expect(status).toBe(0)
    const { totals } = JSON.parse(stdout) as Report
    expect(totals).toMatchObject({
      intakes: { before: 6, after: 1 },
      documents: { before: 18, after: 4 },
      visits: { after: 0 },
      seals: { before: 6, after: 1 },
      workingDays: { before: 3, after: 1, percent: -66.7 },
    })
  })

  test('the figures of the README are those that compare prints', async () => {
    const { stdout } = await banjie('compare', before, after, '--lang', 'zh')
    const figures = /^ {2}机构 .*$/m.exec(stdout)?.[0].trim() ?? ''
    expect(figures).toContain('最长工作日 3 → 1（−67%）')
    expect(textOf(library, 'README.md')).toContain(figures)
  })
})
