import type { Pieces } from './generate-leaves.ts'
import { StatementGenerator } from './generate-statements.ts'

/** Makes the declarations of a module but processes and scenarios. */
export class DeclarationGenerator extends StatementGenerator {
  protected law(): Pieces {
    return [
      ...this.k('law'),
      ...this.title(),
      ...this.inForce(),
      ...this.maybe(() => [...this.k('replacedBy'), ...this.title()]),
    ]
  }
  protected calendar(): Pieces {
    const hours = (): Pieces => [{ word: '9:00' }, { glue: '-' }, { word: '12:00' }]
    return [
      ...this.k('calendar'),
      ...this.name(),
      ...this.block(() =>
        this.parts([
          () => [...this.k('hours'), ...this.list(hours)],
          () => [...this.k('zone'), { text: 'Asia/Shanghai' }],
          () => [...this.k('calendarDays'), ...this.string()],
          () => [...this.k('received'), ...this.k(this.draw.pick(['atOnce', 'nextWorkingDay']))],
        ]),
      ),
    ]
  }
  protected office(): Pieces {
    const titled = (): Pieces => [...this.name(), ...this.maybe(() => this.string(), 0.3)]
    return [
      ...this.titled('office'),
      ...this.maybe(() =>
        this.block(() =>
          this.parts([
            () => [...this.k('post'), ...this.list(titled, 1, 5)],
            () => [...this.k('seal'), ...this.list(titled)],
            () => [...this.k('address'), ...this.string()],
            () => [...this.k('phone'), ...this.string()],
          ]),
        ),
      ),
    ]
  }
  protected document(): Pieces {
    return [
      ...this.titled('document'),
      ...this.maybe(() =>
        this.block(() =>
          this.parts([
            () => [...this.k('format'), ...this.list(() => this.string())],
            () => [...this.k('sample'), ...this.string()],
            () => [...this.k('blank'), ...this.string()],
          ]),
        ),
      ),
    ]
  }
  protected form(): Pieces {
    return [...this.titled('form'), ...this.fields()]
  }
  protected fields(): Pieces {
    return this.block(() => this.draw.several(0, 5, () => this.field()), 'fields')
  }
  protected field(): Pieces {
    const simple = ['text', 'number', 'integer', 'money', 'yesno', 'date', 'phone', 'idcard', 'uscc'] as const
    const type = this.draw.pick([
      () => this.k(this.draw.pick(simple)),
      () => this.k(this.draw.pick(simple)),
      () => [
        ...this.k(this.draw.pick(['choice', 'choices'])),
        { word: '{' } as const,
        ...this.list(() => this.string(), 1, 5),
        { word: '}' } as const,
      ],
      () => (this.depth > 2 ? this.k('text') : [...this.k('list'), ...this.fields()]),
    ])()
    const bound = (): Pieces => [
      ...this.k(this.draw.pick(['above', 'atLeast', 'below', 'atMost'])),
      ...this.draw.pick([
        () => this.number(),
        () => this.date(),
        () => [{ word: '-' } as const, { glue: '' } as const, ...this.number()],
      ])(),
    ]
    const constraints = this.parts([
      () => this.k('required'),
      () => [...this.k('unit'), { text: '㎡' }],
      bound,
      () => [...this.k('matching'), { text: '^\\d+$' }],
      () => [...this.k('length'), ...this.k('atMost'), ...this.number()],
      () => [...this.k('default'), ...this.value()],
      this.whenCondition,
    ])
    return [...this.name(), { glue: ':' }, { word: '' }, ...type, ...constraints.flat()]
  }
  protected value(depth = 0): Pieces {
    const simple = [
      () => this.number(),
      () => this.string(),
      () => this.date(),
      () => this.k('true'),
      () => this.k('false'),
    ]
    if (depth > 1) return this.draw.pick(simple)()
    return this.draw.pick([
      ...simple,
      () => [{ word: '[' } as const, ...this.list(() => this.value(depth + 1), 0, 3), { word: ']' } as const],
      () => [{ word: '{' } as const, ...this.list(() => this.value(depth + 1), 0, 3), { word: '}' } as const],
      () => this.assignments(depth + 1),
    ])()
  }
  protected assignments(depth = 0): Pieces {
    const assignment = (): Pieces => [...this.name(), { glue: ':' }, { word: '' }, ...this.value(depth)]
    return [{ word: '{' }, ...this.list(assignment, depth === 0 ? 0 : 1, 5), { word: '}' }]
  }

  protected item(): Pieces {
    const come = [
      () => [...this.k('tolerate'), ...this.duration(), ...this.maybe(this.overdue)],
      () => [
        ...this.k('onCommitment'),
        ...this.maybe(() => [...this.k('verifyWithin'), ...this.duration(), ...this.maybe(this.by)]),
      ],
      () => [...this.k('sharedFrom'), ...this.ref()],
    ]
    const needs = (): Pieces => [
      ...this.k('needs'),
      ...this.refs(),
      ...this.parts([this.draw.pick(come), this.whenCondition]).flat(),
      ...this.maybe(this.basis, 0.3),
    ]
    return [
      ...this.titled('item'),
      // Its own basis stands first: after a fee it would be that of the fee.
      ...this.block(() => [
        ...this.parts([this.basis]),
        ...this.parts([
          () => [...this.k('kind'), ...this.k(this.draw.pick(['licence', 'confirmation', 'filing', 'service']))],
          this.inForce,
          () => [...this.k('handledBy'), ...this.refs()],
          () => [...this.k('statutory'), ...this.duration(), ...this.maybe(() => this.k('fromReceipt'))],
          () => [...this.k('promised'), ...this.limit()],
          needs,
          needs,
          this.formUse,
          () => [...this.k('yields'), ...this.ref(), ...this.maybe(() => [...this.k('validFor'), ...this.duration()])],
          this.sealedWith,
          () => [...this.k('takenOverFrom'), ...this.ref()],
          () => [...this.k('supervisedBy'), ...this.ref()],
          () => [...this.k('fee'), ...this.amount(), ...this.maybe(this.basis)],
          () => [
            ...this.k('corrections'),
            ...this.number(3),
            ...this.k('times'),
            ...this.maybe(() => [...this.k('eachWithin'), ...this.duration()]),
            ...this.maybe(this.overdue),
          ],
          () => [...this.k('extension'), ...this.duration(), ...this.maybe(this.by)],
          () => [...this.k('procedure'), ...this.statements()],
        ]),
      ]),
    ]
  }
}
