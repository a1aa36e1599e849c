/** Choices made one after another, each of several; run after run every combination is made once. */
export class Choices {
  #made: { option: number; readonly of: number }[] = []
  #next = 0

  /** The number of the option that is taken now, of so many. */
  choose(of: number): number {
    const known = this.#made[this.#next]
    if (known === undefined) this.#made.push({ option: 0, of })
    this.#next += 1
    return known?.option ?? 0
  }

  /** Sets the next combination; false where all have been made. */
  advance(): boolean {
    this.#next = 0
    let last = this.#made.at(-1)
    while (last !== undefined && last.option === last.of - 1) {
      this.#made.pop()
      last = this.#made.at(-1)
    }
    if (last === undefined) return false
    last.option += 1
    return true
  }
}

/** There are more ways than can be gone through one by one. */
export class TooManyWays extends Error {}

/** Runs something with every combination of the choices that it makes. */
export function everyWay(run: (choices: Choices) => void, limit = 20_000): void {
  const choices = new Choices()
  let runs = 0
  do {
    runs += 1
    if (runs > limit) throw new TooManyWays('too many ways to go through')
    run(choices)
  } while (choices.advance())
}
