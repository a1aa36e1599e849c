const asked = process.env['BANJIE_PROOF_RUNS']

/**
 * How many processes a property of the proofs is tried with: by itself the same few each time; as many as are asked for,
 * and others each time, with `BANJIE_PROOF_RUNS=20000 vitest run --project integration test/properties/proofs`.
 */
export const runs = (few: number): { readonly numRuns: number; readonly seed?: number } =>
  asked === undefined ? { numRuns: few, seed: 20260212 } : { numRuns: Number(asked) }
