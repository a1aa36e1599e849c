/**
 * A number from 0 up to 1, drawn for a question. The same seed gives the same number for the same question, whatever else
 * was asked and in whatever order: so two simulations that differ in their staff meet the same applicants, who come at
 * the same instants and take as long (common random numbers).
 */
export type Draw = (...question: readonly number[]) => number

/** The draws of a seed. */
export function drawsOf(seed: number): Draw {
  const begin = finished(Math.trunc(seed) ^ 0x9e3779b9)
  return (...question) => {
    let mixed = begin
    for (const part of question) mixed = mixedWith(mixed, part)
    return (finished(mixed) >>> 0) / 2 ** 32
  }
}

/** A number for a name, so that what is drawn for a step stays the same when others are added before it. */
export function numberOf(name: string): number {
  let mixed = 0x811c9dc5
  for (let index = 0; index < name.length; index++) mixed = Math.imul(mixed ^ name.charCodeAt(index), 0x01000193)
  return finished(mixed)
}

// The mixing of MurmurHash3, 32 bits: quick, and without a pattern that a queue could feel.
function mixedWith(mixed: number, part: number): number {
  let scrambled = Math.imul(part, 0xcc9e2d51)
  scrambled = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593)
  const next = mixed ^ scrambled
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0
}

function finished(mixed: number): number {
  let next = mixed ^ (mixed >>> 16)
  next = Math.imul(next, 0x85ebca6b)
  next = Math.imul(next ^ (next >>> 13), 0xc2b2ae35)
  return next ^ (next >>> 16)
}

/** One of several, each with its weight; undefined where there is nothing to choose from. */
export function chosenBy<T>(weights: readonly (readonly [T, number])[], drawn: number): T | undefined {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0)
  let left = drawn * all
  for (const [one, weight] of weights) {
    if (left < weight) return one
    left -= weight
  }
  return weights.findLast(([, weight]) => weight > 0)?.[0] ?? weights.at(-1)?.[0]
}
