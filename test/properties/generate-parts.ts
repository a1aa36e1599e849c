import type { KeywordId } from '@banjie/dsl'
import { LeafGenerator, type Pieces } from './generate-leaves.ts'

/** Makes the parts that several constructs share, and conditions. */
export class PartGenerator extends LeafGenerator {
  protected titled(id: KeywordId): Pieces {
    return [...this.k(id), ...this.name(), ...this.maybe(() => this.string(), 0.3)]
  }
  protected head(makers: readonly (() => Pieces)[]): Pieces {
    return this.parts(makers).flat()
  }
  protected who(): Pieces {
    return this.draw.chance(0.4) ? this.k('applicant') : this.ref()
  }
  protected basis = (): Pieces => [...this.k('basis'), ...this.list(() => this.citation())]
  protected inForce = (): Pieces => [
    ...this.k('inForceFrom'),
    ...this.date(),
    ...this.maybe(() => [...this.k('until'), ...this.date()]),
  ]
  protected within = (): Pieces => [...this.k('within'), ...this.limit()]
  protected atLeast = (): Pieces => [...this.k('atLeast'), ...this.duration()]
  protected inPerson = (): Pieces => this.k('inPerson')
  protected ledBy = (): Pieces => [...this.k('ledBy'), ...this.ref()]
  protected sealedWith = (): Pieces => [...this.k('sealedWith'), ...this.ref()]
  protected formUse = (): Pieces => [...this.k('form'), ...this.refs()]
  protected by = (): Pieces => [...this.k('by'), ...this.ref()]
  protected bySigned = (): Pieces => [
    ...this.by(),
    ...this.maybe(
      () =>
        this.draw.pick([
          () => this.k('allSign'),
          () => this.k('anySigns'),
          () => [...this.k('vote'), { word: '60%' }],
          () => [...this.number(5), ...this.k('persons')],
        ])(),
      0.4,
    ),
  ]
  protected overdue = (): Pieces => [
    ...this.k('onOverdue'),
    ...this.draw.pick([
      () => [...this.k('escalateTo'), ...this.ref()],
      () => [...this.k(this.draw.pick(['overduePass', 'refuse', 'annul', 'withdraw'])), ...this.maybe(this.basis)],
    ])(),
  ]
  protected whenCondition = (): Pieces => [...this.k('when'), ...this.expression()]

  protected expression(depth = 0): Pieces {
    if (depth > 2 || this.draw.chance(0.4)) return this.relation()
    return this.draw.pick([
      () => [...this.expression(depth + 1), ...this.k('and'), ...this.expression(depth + 1)],
      () => [...this.expression(depth + 1), ...this.k('or'), ...this.expression(depth + 1)],
      () => [...this.k('not'), ...this.relation()],
      () => [{ word: '(' }, { glue: '' }, ...this.expression(depth + 1), { glue: ')' }],
    ])()
  }
  protected relation(): Pieces {
    const outcomes: readonly KeywordId[] = ['pass', 'correct', 'refuse']
    return this.draw.pick([
      () => [...this.sum(), { word: this.draw.pick(['=', '!=', '<', '<=', '>', '>=']) }, ...this.sum()],
      () => [
        ...this.fieldRef(),
        ...this.k('is'),
        ...this.maybe(() => this.k('not'), 0.3),
        ...this.draw.pick([() => this.string(), () => this.k('true'), () => this.k('false')])(),
      ],
      () => [
        ...this.fieldRef(),
        ...this.maybe(() => this.k('not'), 0.3),
        ...this.k('in'),
        { word: '{' },
        ...this.list(() => this.string(), 1, 4),
        { word: '}' },
      ],
      () => [...this.k('channel'), ...this.k('is'), ...this.k(this.draw.pick(['window', 'online', 'kiosk', 'mobile']))],
      () => [
        ...this.k(this.draw.pick(['submitted', 'obtained'])),
        { glue: '(' },
        { glue: '' },
        ...this.ref(),
        { glue: ')' },
      ],
      () => [
        ...this.k('outcome'),
        { glue: '(' },
        { glue: '' },
        ...this.task(),
        { glue: ')' },
        ...this.k('is'),
        ...this.k(this.draw.pick(outcomes)),
      ],
    ])()
  }
  protected fieldRef(): Pieces {
    return this.plainName()
  }
  protected sum(): Pieces {
    const operand = (): Pieces =>
      this.draw.pick([
        () => this.fieldRef(),
        () => this.amount(),
        () => this.date(),
        () => this.duration(),
        () => this.k('today'),
        () => [{ word: '-' } as const, { glue: '' } as const, ...this.fieldRef()],
      ])()
    return [...operand(), ...this.maybe(() => [{ word: this.draw.pick(['+', '-', '*', '/']) }, ...operand()], 0.3)]
  }
}
