import { contextOf, contextsOf, type Context } from '../model/context.ts'
import type { Item, Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'
import type { Statement } from '../model/statement.ts'
import { constraintMisfits } from './constraint-misfits.ts'
import { defaultMisfits } from './default-misfits.ts'
import { fieldValuesOf } from './field-values.ts'
import { outcomesIn, outcomesInItem, type OutcomesOf } from './step-outcomes.ts'
import { TypeReading } from './type-reading.ts'

/**
 * BJ2001: what stands in a condition or is given to a field does not fit, or a choice or an outcome is compared with what
 * it cannot be.
 */
export const typesFit: Rule = ({ model, reporter }) => {
  const told = new Set<number>()
  const reading = (context: Context, outcomes: OutcomesOf): TypeReading =>
    new TypeReading(context, reporter, told, { outcomesOf: outcomes, unread: model.unread })
  for (const form of model.forms) {
    for (const { fields, conditions, comparisons } of fieldValuesOf(form)) {
      const read = reading({ fields, channels: [] }, () => undefined)
      for (const condition of [...conditions, ...comparisons]) read.condition(condition)
    }
    for (const { at, args } of [...constraintMisfits(form.fields), ...defaultMisfits(form.fields)])
      reporter.error('BJ2001', at, { args })
  }
  for (const item of model.items)
    for (const context of contextsOf(item, model)) readItem(item, reading(context, outcomesInItem(item)))
  for (const process of model.processes)
    readProcess(process, reading(contextOf(process), outcomesIn(process.statements)))
}

function readItem({ needs, procedure }: Item, read: TypeReading): void {
  for (const { conditions } of needs) for (const { condition } of conditions) read.condition(condition)
  readStatements(procedure ?? [], read)
}

function readProcess({ statements, greenChannels }: Process, read: TypeReading): void {
  readStatements(statements, read)
  for (const { condition } of greenChannels) read.condition(condition)
}

function readStatements(statements: readonly Statement[], read: TypeReading): void {
  for (const one of statementsIn(statements)) {
    if (one.kind === 'when') for (const { condition } of one.branches) read.condition(condition)
    if (one.kind === 'auto') for (const { condition } of one.rules) read.condition(condition)
    if (one.kind === 'await' || one.kind === 'preReview') read.condition(one.condition)
    if (one.kind === 'choose')
      read.choice(
        one.field,
        one.branches.flatMap(({ node }) => node.values),
      )
  }
}
