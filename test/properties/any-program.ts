import fc from 'fast-check'
import type { GeneratedProgram } from './generate-program.ts'

/** What a generated program may be like: of any seed, in either language, of some declarations, put in order. */
export function anyProgram(least: number, most: number): fc.Arbitrary<GeneratedProgram> {
  return fc.record({
    seed: fc.nat(),
    keywords: fc.constantFrom('zh' as const, 'en' as const),
    wide: fc.boolean(),
    declarations: fc.integer({ min: least, max: most }),
  })
}

/** The same, as somebody types it: spaces, comments and line ends anywhere. */
export function anyTypedProgram(least: number, most: number): fc.Arbitrary<GeneratedProgram> {
  return fc.tuple(anyProgram(least, most), fc.boolean()).map(([program, untidy]) => ({ ...program, untidy }))
}
