const asked = process.env['BANJIE_SOAK']

/**
 * How many times a property of histories is tried: by itself the same few each time; `npm run soak` multiplies them, and
 * takes others each time. fast-check prints the seed and the path of what fails.
 */
export const runs = (few: number): { readonly numRuns: number; readonly seed?: number } =>
  asked === undefined ? { numRuns: few, seed: 20260212 } : { numRuns: few * Number(asked) }
