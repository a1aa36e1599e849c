import type { Pieces } from './generate-leaves.ts'
import { PartGenerator } from './generate-parts.ts'

/** Makes steps and what else stands in a block. */
export class StatementGenerator extends PartGenerator {
  protected stepBody(): Pieces {
    return this.block(() =>
      this.parts([
        this.basis,
        () => [...this.k('reads'), ...this.refs()],
        () => [...this.k('outcomes'), ...this.list(() => this.outcome(), 1, 4)],
        this.formUse,
        this.overdue,
      ]),
    )
  }
  protected outcome(): Pieces {
    return this.draw.pick([
      () => this.k(this.draw.pick(['pass', 'correct', 'refuse'])),
      () => [...this.plainName(), ...this.maybe(() => this.string(), 0.3), ...this.maybe(() => this.statements(), 0.2)],
      () => [...this.k('returnTo'), ...this.plainName(), ...this.maybe(() => [...this.number(3), ...this.k('times')])],
    ])()
  }
  protected step(): Pieces {
    const head = this.head([this.bySigned, this.within, this.atLeast, this.inPerson, this.basis])
    return [...this.titled('step'), ...head, ...this.maybe(() => this.stepBody())]
  }
  protected special(): Pieces {
    const kinds = [
      'hearing',
      'tender',
      'auction',
      'inspection',
      'testing',
      'quarantine',
      'appraisal',
      'expertReview',
      'publicNotice',
      'siteSurvey',
      'other',
    ] as const
    const kind = this.k(this.draw.pick(kinds))
    const excluded = (): Pieces => [...this.k('excludedBy'), ...this.basis()]
    const head = this.head([
      this.bySigned,
      this.within,
      this.atLeast,
      this.inPerson,
      this.draw.pick([this.basis, excluded]),
    ])
    const named = this.draw.chance(0.5)
      ? [...this.k('special'), ...this.plainName(), ...this.k('is'), ...kind]
      : [...this.k('special'), ...kind]
    return [...named, ...head, ...this.maybe(() => this.stepBody())]
  }
  protected auto(): Pieces {
    const outcome = (): Pieces =>
      this.draw.chance(0.5) ? this.k(this.draw.pick(['pass', 'correct', 'refuse'])) : this.plainName()
    return [
      ...this.titled('auto'),
      ...this.head([this.within, this.basis]),
      ...this.block(() => [
        ...this.draw.several(0, 3, () => [...outcome(), ...this.whenCondition()]),
        ...(this.draw.chance(0.5) ? [[...this.k('otherwise'), ...this.step()]] : []),
      ]),
    ]
  }
  protected statements(): Pieces {
    return this.block(() => this.draw.several(0, this.depth > 3 ? 1 : 4, () => this.statement()))
  }
  protected otherwise = (): Pieces => [...this.k('otherwise'), ...this.statements()]
  protected wait = (): Pieces => this.parts([this.within, this.overdue]).flat()
  protected handle = (): Pieces => [
    ...this.k('handle'),
    ...this.ref(),
    ...this.maybe(() => this.block(() => this.parts([this.within, this.overdue])), 0.3),
  ]
  protected statement(): Pieces {
    const flat = [
      () => this.step(),
      () => this.special(),
      () => this.auto(),
      () => this.handle(),
      () => [
        ...this.k('accept'),
        ...this.head([this.by, this.within, this.inPerson]),
        ...this.maybe(() => this.block(() => this.parts([this.formUse, this.overdue]))),
      ],
      () => [...this.k('start'), ...this.ref()],
      () => [...this.k('await'), ...this.expression(), ...this.wait()],
      () => [...this.k('notify'), ...this.who(), ...this.string()],
      () => [...this.k('push'), ...this.refs(), ...this.k('to'), ...this.ref()],
      () => [...this.k('issue'), ...this.head([this.by, this.within, this.inPerson])],
      () => this.k('archive'),
      () => [...this.k('evaluate'), ...this.maybe(() => [...this.k('negative'), ...this.k('start'), ...this.ref()])],
      () => this.k('finish'),
      () => [...this.k('refuse'), ...this.maybe(() => this.string())],
    ]
    if (this.depth > 4) return this.draw.pick(flat)()
    const nested = [
      () => [...this.k('sequence'), ...this.statements()],
      () => [...this.k('parallel'), ...this.maybe(this.ledBy), ...this.statements()],
      () => [
        ...this.titled('merge'),
        ...this.block(() => [...this.parts([this.within, this.sealedWith]), ...this.draw.several(1, 3, this.handle)]),
      ],
      () => [...this.titled('stage'), ...this.head([this.ledBy, this.within]), ...this.statements()],
      () => [
        ...this.whenCondition(),
        ...this.statements(),
        ...this.draw
          .several(0, 2, () => [...this.k('otherwiseWhen'), ...this.expression(), ...this.statements()])
          .flat(),
        ...this.maybe(this.otherwise),
      ],
      () => [
        ...this.k('choose'),
        ...this.ref(),
        ...this.block(() => [
          ...this.draw.several(1, 3, () => [...this.list(() => this.string()), ...this.statements()]),
          ...(this.draw.chance(0.5) ? [this.otherwise()] : []),
        ]),
      ],
      () => [
        ...this.k('preReview'),
        ...this.statements(),
        ...this.k('formalWhen'),
        ...this.expression(),
        ...this.wait(),
      ],
    ]
    return this.draw.pick([...flat, ...nested])()
  }
}
