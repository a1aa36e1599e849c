import { Draw } from './draw.ts'
import { DeclarationGenerator } from './generate-declarations.ts'
import type { Pieces } from './generate-leaves.ts'
import type { Piece, Writing } from './write-pieces.ts'
import { writePieces } from './write-pieces.ts'

/** What a generated program is to be like. */
export interface GeneratedProgram extends Writing {
  readonly seed: number
  readonly keywords: 'zh' | 'en'
  /** How many declarations. */
  readonly declarations?: number
}

/** A program over every construct of the grammar. It is well formed; what it says need make no sense. */
export function generateProgram({ seed, keywords, declarations = 12, ...writing }: GeneratedProgram): string {
  return writePieces(piecesOf(seed, keywords, declarations), seed + 1, writing)
}

/** The pieces of a generated program: the same program may be written down in several ways. */
export function piecesOf(seed: number, keywords: 'zh' | 'en', declarations: number): readonly Piece[] {
  return new Generator(new Draw(seed), keywords).module(declarations)
}

/** Makes the pieces of whole programs. One method a construct of the grammar (language section 9). */
class Generator extends DeclarationGenerator {
  module(declarations: number): Pieces {
    const uses = this.draw.several(0, 2, () => [...this.k('use'), { text: 'common/机构.banjie' }])
    const makers = [this.law, this.calendar, this.office, this.document, this.form].concat([
      this.item,
      this.item,
      this.process,
      this.process,
      this.scenario,
      this.scenario,
    ])
    const made = Array.from({ length: declarations }, () => this.draw.pick(makers).call(this))
    return [...uses, ...made].flatMap((each, index): Pieces => [
      ...(index === 0 ? [] : [{ between: 'declarations' } as const]),
      ...each,
    ])
  }

  protected process(): Pieces {
    const channel = (): Pieces => this.k(this.draw.pick(['window', 'online', 'kiosk', 'mobile']))
    const green = (): Pieces => [
      ...this.k('greenChannel'),
      ...this.whenCondition(),
      ...this.block(() =>
        this.parts([this.within, () => [...this.k('skip'), ...this.list(() => this.task())], () => this.k('priority')]),
      ),
    ]
    return [
      ...this.titled('process'),
      ...this.block(() => [
        ...this.parts([
          this.within,
          () => [...this.k('theme'), ...this.list(() => this.string())],
          () => [...this.k('visitsAtMost'), ...this.number(3), ...this.maybe(() => this.k('times'))],
          () => [...this.k('channels'), ...this.list(channel)],
          this.basis,
          this.inForce,
        ]),
        ...this.draw.several(0, 6, () => this.statement()),
        ...this.draw.several(0, 2, green),
      ]),
    ]
  }

  protected action(): Pieces {
    const channel = (): Pieces => [
      ...this.k('channel'),
      ...this.k(this.draw.pick(['window', 'online', 'kiosk', 'mobile'])),
    ]
    const outcome = (): Pieces =>
      this.draw.pick([
        () => this.k(this.draw.pick(['pass', 'correct', 'refuse'])),
        () => this.plainName(),
        () => [...this.k('returnTo'), ...this.plainName()],
      ])()
    return this.draw.pick([
      () => [
        ...this.k('submits'),
        ...this.parts([() => this.assignments(), () => [...this.k('without'), ...this.refs()], channel]).flat(),
      ],
      () => [
        ...this.k('completes'),
        ...this.task(),
        ...this.maybe(() => [...this.k('outcome'), ...outcome()]),
        ...this.maybe(() => this.string(), 0.3),
        ...this.maybe(() => this.assignments(), 0.3),
      ],
      () => [...this.k('supplies'), ...this.refs()],
      () => [...this.k('amends'), ...this.assignments()],
      () => this.k('withdraws'),
      () => [...this.k('suspends'), ...this.string()],
      () => this.k('resumes'),
      () => [...this.k('extends'), ...this.ref()],
      () => [...this.k('shares'), ...this.refs()],
      () => [...this.k('rates'), ...this.number(5)],
      () => this.k('looks'),
    ])()
  }
  protected expectation(): Pieces {
    return [
      ...this.k('expect'),
      ...this.draw.pick([
        () => this.k('finished'),
        () => [...this.k(this.draw.pick(['refused', 'withdrawn'])), ...this.maybe(() => this.plainName())],
        () => this.k('deemedAccepted'),
        () => [...this.k('deemedPassed'), ...this.ref()],
        () => [...this.k(this.draw.pick(['task', 'noTask'])), ...this.task()],
        () => [...this.k('tolerated'), ...this.ref(), ...this.k('until'), ...this.date()],
        () => [...this.k('warning'), ...this.k(this.draw.pick(['yellow', 'red'])), ...this.task()],
        () => [
          ...this.k('due'),
          ...this.task(),
          ...this.k('at'),
          ...this.draw.pick([() => this.date(), () => this.instant()])(),
        ],
        () => [...this.k('obtained'), ...this.ref()],
        () => [
          ...(this.language === 'zh' ? this.k('notObtained') : [...this.k('not'), ...this.k('obtained')]),
          ...this.ref(),
        ],
        () => [...this.k(this.draw.pick(['used', 'elapsed'])), ...this.k('atMost'), ...this.duration()],
      ])(),
    ]
  }
  protected scenario(): Pieces {
    const act = (): Pieces => [
      ...this.instant(),
      ...this.who(),
      ...this.maybe(() => [{ glue: '(' }, { glue: '' }, ...this.plainName(), { glue: ')' }, { word: '' }], 0.2),
      ...this.action(),
    ]
    return [
      ...this.k('scenario'),
      ...this.string(),
      ...this.k('for'),
      ...this.ref(),
      ...this.block(() => this.draw.several(0, 7, () => (this.draw.chance(0.5) ? act() : this.expectation()))),
    ]
  }
}
