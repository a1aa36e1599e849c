import type { Condition, Form } from './model.ts'

/** What an applicant answered: nothing where a field is left out. */
export type Answer = string | number | boolean | undefined

/** A case, as far as the answers tell it. */
export type Case = ReadonlyMap<string, Answer>

/** One case of each kind that conditions tell apart. */
export function casesOf(forms: readonly Form[], conditions: readonly Condition[]): readonly Case[] {
  const kinds = new Map<string, Case>()
  for (const answers of everyCase(forms, conditions)) {
    // A field that is chosen by is told apart by each of its options.
    const told = conditions.map((one) => String(one.kind === 'ref' ? valueOf(one, answers) : holds(one, answers)))
    const kind = told.join()
    if (!kinds.has(kind)) kinds.set(kind, answers)
  }
  return [...kinds.values()]
}

/**
 * Every case that conditions may tell apart: each option of a choice, yes and no, each number at, below, above and between
 * those that it is compared with, and no answer where none is required.
 */
function everyCase(forms: readonly Form[], conditions: readonly Condition[]): readonly Case[] {
  const compared = new Map<string, Set<number>>()
  for (const condition of conditions) collectNumbers(condition, compared)
  const named = new Set(conditions.flatMap(fieldsNamed))
  const fields = forms.flatMap((form) => form.fields).filter(({ name }) => named.has(name.text))
  return fields.reduce<readonly Case[]>(
    (cases, field) => {
      const answers = answersOf(field, [...(compared.get(field.name.text) ?? [])])
      return cases.flatMap((one) => answers.map((answer) => new Map([...one, [field.name.text, answer]])))
    },
    [new Map()],
  )
}

function answersOf({ type, constraints }: Form['fields'][number], compared: readonly number[]): readonly Answer[] {
  const unanswered = constraints.some(({ kind }) => kind === 'required') ? [] : [undefined]
  if (type.kind === 'choiceType') return [...type.options.map(({ value }) => value), ...unanswered]
  if (type.kind !== 'simpleType') throw new Error(`no cases of ${type.kind}`)
  // Language section 3: an unanswered yes/no is false.
  if (type.type === 'yesno') return [true, false]
  if (type.type !== 'number' && type.type !== 'integer' && type.type !== 'money') return ['', ...unanswered]
  const marks = [...new Set(compared)].toSorted((a, b) => a - b)
  const between = marks.map((mark, index) => (mark + (marks[index + 1] ?? mark + 2)) / 2)
  const all = [(marks[0] ?? 2) - 1, ...marks, ...between]
  const allowed = all.filter((value) => constraints.every((one) => one.kind !== 'bound' || isWithin(value, one)))
  return [...allowed, ...unanswered]
}

type Bound = Extract<Form['fields'][number]['constraints'][number], { kind: 'bound' }>

function isWithin(value: number, { bound, value: node }: Bound): boolean {
  if (node.kind !== 'number') return true
  const tests = {
    above: value > node.value,
    atLeast: value >= node.value,
    below: value < node.value,
    atMost: value <= node.value,
  }
  return tests[bound]
}

function fieldsNamed(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'or':
    case 'and':
      return condition.operands.flatMap(fieldsNamed)
    case 'not':
      return fieldsNamed(condition.operand)
    case 'compare':
      return [...fieldsNamed(condition.left), ...fieldsNamed(condition.right)]
    case 'member':
      return [condition.value, ...condition.options].flatMap(fieldsNamed)
    case 'ref':
      return condition.parts.map(({ text }) => text)
    default:
      return []
  }
}

function collectNumbers(condition: Condition, into: Map<string, Set<number>>): void {
  if (condition.kind === 'or' || condition.kind === 'and')
    for (const operand of condition.operands) collectNumbers(operand, into)
  if (condition.kind === 'not') collectNumbers(condition.operand, into)
  if (condition.kind !== 'compare' || condition.left.kind !== 'ref' || condition.right.kind !== 'number') return
  const name = condition.left.parts[0]?.text ?? ''
  into.set(name, (into.get(name) ?? new Set()).add(condition.right.value))
}

/** Whether a condition holds in a case; one about documents or outcomes is not for answers to tell. */
export function holds(condition: Condition, answers: Case): boolean {
  switch (condition.kind) {
    case 'or':
      return condition.operands.some((operand) => holds(operand, answers))
    case 'and':
      return condition.operands.every((operand) => holds(operand, answers))
    case 'not':
      return !holds(condition.operand, answers)
    case 'ref':
    case 'boolean':
      return valueOf(condition, answers) === true
    case 'compare': {
      const [left, right] = [valueOf(condition.left, answers), valueOf(condition.right, answers)]
      if (left === undefined || right === undefined) return false
      return compare(condition.operator, left, right)
    }
    case 'member': {
      const value = valueOf(condition.value, answers)
      if (value === undefined) return false
      return condition.options.some((option) => valueOf(option, answers) === value) !== condition.negated
    }
    default:
      throw new Error(`answers do not tell ${condition.kind}`)
  }
}

type Operator = Extract<Condition, { kind: 'compare' }>['operator']

function compare(operator: Operator, left: NonNullable<Answer>, right: NonNullable<Answer>): boolean {
  switch (operator) {
    case '=':
    case 'is':
      return left === right
    case '!=':
    case 'isNot':
      return left !== right
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

function valueOf(node: Condition, answers: Case): Answer {
  switch (node.kind) {
    case 'ref':
      return answers.get(node.parts[0]?.text ?? '')
    case 'number':
    case 'string':
    case 'boolean':
      return node.value
    default:
      throw new Error(`no value of ${node.kind}`)
  }
}
