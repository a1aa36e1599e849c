import { outcomeNamed, taskPath, tasksNamed, tooFewFor, type Assumed, type Shares, type Spread } from '@banjie/compiler'
import { checkForm } from '@banjie/runtime/engine'
import { postKey, tasksOf, type JsonSchema, type NodeId, type Plan, type TaskBlock } from '@banjie/runtime/plan'
import { CallFault, type Call } from '../call.ts'
import { arrivalsAsked, durationAsked } from './arrivals-asked.ts'
import { countAsked, halfWidth, pairsAsked, shareAsked } from './pairs-asked.ts'
import { spreadAsked } from './spread-asked.ts'
import { readStaffFile, type StaffFile } from './staff-file.ts'

type Pairs = readonly (readonly [string, string])[]

/** What a call of `banjie simulate` assumes; whatever does not fit the process is a fault of the call. */
export async function assumedBy({ values, locale }: Call, plan: Plan, from: string): Promise<Assumed> {
  const asked = values.get('staff')
  const isFile = asked?.endsWith('.json') === true
  const file: StaffFile = isFile ? await readStaffFile(asked) : {}
  const listed = (own: Readonly<Record<string, unknown>> = {}): Pairs =>
    Object.entries(own).map(([name, value]) => [name, String(value)])
  const option = (name: string): Pairs => pairsAsked(name, values.get(name))
  const staff = staffAsked([...listed(file.staff), ...(isFile ? [] : option('staff'))], plan)
  const cases = values.get('cases')
  const days = values.get('days')
  if (cases !== undefined && days !== undefined)
    throw new CallFault(
      '--cases 和 --days 只能写一个：要么来多少件，要么来多少天',
      'only one of --cases and --days: so many cases, or so many days of them',
    )
  const seed = values.get('seed')
  const incomplete = values.get('incomplete')
  const lapse = values.get('lapse')
  const arrivals = arrivalsAsked(values.get('arrivals') ?? file.arrivals, values.get('pattern'))
  const [few] = tooFewFor(plan, staff)
  if (few !== undefined) {
    const task = taskPath(few.task, locale)
    const posts = few.posts.join('、')
    throw new CallFault(
      `“${task}”要 ${few.wanted} 个人办，${posts} 只有 ${few.there} 个人；请用 --staff ${few.posts[0] ?? ''}=${few.wanted} 增加`,
      `“${task}” takes ${few.wanted} people, and ${posts} has ${few.there}: add some with --staff ${few.posts[0] ?? ''}=${few.wanted}`,
    )
  }
  return {
    from,
    staff,
    service: serviceAsked([...listed(file.service), ...option('service')], plan, locale),
    outcomes: outcomesAsked([...nested(file.outcomes), ...option('outcome')], plan, locale),
    answers: answersAsked([...nested(file.answers), ...option('answer')], plan),
    ...(seed === undefined ? {} : { seed: countAsked('seed', seed, 0) }),
    ...(cases === undefined ? {} : { cases: countAsked('cases', cases, 1) }),
    ...(days === undefined ? {} : { during: durationAsked('days', days) }),
    ...(arrivals === undefined ? {} : { arrivals }),
    ...(incomplete === undefined ? {} : { incomplete: shareAsked('incomplete', incomplete) }),
    ...(lapse === undefined ? {} : { lapse: shareAsked('lapse', lapse) }),
  }
}

const nested = (own: StaffFile['outcomes'] = {}): Pairs =>
  Object.entries(own).flatMap(([name, shares]) =>
    Object.entries(shares).map(([of, share]) => [`${name}:${of}`, String(share)] as const),
  )

function staffAsked(pairs: Pairs, plan: Plan): Readonly<Record<string, number>> {
  const posts = [...new Set(tasksOf(plan).flatMap(({ by }) => by.map(postKey)))]
  return Object.fromEntries(
    pairs.map(([post, count]) => {
      if (!posts.includes(post))
        throw new CallFault(
          `这个流程没有岗位“${post}”办的事；办事的岗位有：${posts.join('、')}`,
          `no task of this process is for the post “${post}”; its posts are ${posts.join(', ')}`,
        )
      return [post, countAsked('staff', count, 0)]
    }),
  )
}

function serviceAsked(pairs: Pairs, plan: Plan, locale: 'zh' | 'en'): Readonly<Record<NodeId, Spread>> {
  return Object.fromEntries(
    pairs.map(([name, text]) => {
      const spread = spreadAsked(text)
      if (spread === undefined)
        throw new CallFault(
          `--service 里看不懂“${text}”，请写成 20min、10..30min、10..15..30min 或 ~20min（平均），单位 min、h、d、分钟、小时、工作日`,
          `--service: “${text}” is not understood: write 20min, 10..30min, 10..15..30min or ~20min (on average), in min, h or d`,
        )
      return [taskAsked('service', name, plan, locale).id, spread]
    }),
  )
}

/** `审查:补正=5%`: the task, what it comes to, and how often. */
function outcomesAsked(pairs: Pairs, plan: Plan, locale: 'zh' | 'en'): Readonly<Record<NodeId, Shares>> {
  const found: Record<NodeId, Record<string, number>> = {}
  for (const [name, text] of pairs) {
    const [of, outcome] = split('outcome', name, 'STEP:refuse=5%')
    const task = taskAsked('outcome', of, plan, locale)
    const known = outcomeNamed(task, outcome)
    if (known === undefined)
      throw new CallFault(
        `“${taskPath(task.id, 'zh')}”没有结论“${outcome}”`,
        `“${taskPath(task.id, 'en')}” has no outcome “${outcome}”`,
      )
    found[task.id] = { ...found[task.id], [known]: shareAsked('outcome', text) }
  }
  for (const [task, shares] of Object.entries(found)) checkSum('outcome', taskPath(task, locale), shares)
  return found
}

/** `重点项目:真=5%`: the field, its value, and how often it is answered so. */
function answersAsked(pairs: Pairs, plan: Plan): Readonly<Record<string, Shares>> {
  const fields = new Map(
    tasksOf(plan).flatMap((task) => Object.entries((task.kind === 'issue' ? undefined : task.form)?.properties ?? {})),
  )
  const found: Record<string, Record<string, number>> = {}
  for (const [name, text] of pairs) {
    const [field, value] = split('answer', name, 'FIELD:VALUE=30%')
    const schema = fields.get(field)
    if (schema === undefined)
      throw new CallFault(
        `表单里没有“${field}”；有：${[...fields.keys()].join('、')}`,
        `no form has a field “${field}”; there are ${[...fields.keys()].join(', ')}`,
      )
    const answer = valueOf(value, schema.type)
    checkAnswer(field, value, answer, schema)
    found[field] = { ...found[field], [JSON.stringify(answer)]: shareAsked('answer', text) }
  }
  for (const [field, shares] of Object.entries(found)) checkSum('answer', field, shares)
  return found
}

/** An answer that the form would not take comes from nobody. */
function checkAnswer(field: string, written: string, answer: unknown, schema: JsonSchema): void {
  // In which cases it is asked is for the simulation to see.
  const { 'x-when': _, ...always } = schema
  const checked = checkForm({ type: 'object', properties: { [field]: always } }, { [field]: answer })
  const [fault] = checked.ok ? [] : checked.faults
  if (fault !== undefined)
    throw new CallFault(
      `--answer：“${field}”不能答“${written}”：${fault.reason.zh}`,
      `--answer: “${field}” cannot be answered “${written}”: it ${fault.reason.en}`,
    )
}

function valueOf(text: string, type: string | undefined): unknown {
  if (type === 'boolean') return text === '真' || text === '是' || text === 'true'
  if (type === 'number' || type === 'integer') return Number(text)
  return type === 'array' ? [text] : text
}

function taskAsked(option: string, name: string, plan: Plan, locale: 'zh' | 'en'): TaskBlock {
  const [task, ...others] = tasksNamed(plan, name)
  if (task !== undefined && others.length === 0) return task
  const known = (task === undefined ? tasksOf(plan) : [task, ...others])
    .map(({ id }) => taskPath(id, locale))
    .join(locale === 'zh' ? '、' : ', ')
  throw task === undefined
    ? new CallFault(
        `--${option}：流程里没有环节“${name}”；有：${known}`,
        `--${option}: the process has no step “${name}”; it has ${known}`,
      )
    : new CallFault(
        `--${option}：“${name}”不止一个环节，请写全：${known}`,
        `--${option}: “${name}” is more than one step, write it in full: ${known}`,
      )
}

function split(option: string, name: string, example: string): readonly [string, string] {
  const text = halfWidth(name)
  const at = text.lastIndexOf(':')
  if (at < 1)
    throw new CallFault(
      `--${option} 里看不懂“${name}”，请写成 ${example}`,
      `--${option}: “${name}” is not understood: write ${example}`,
    )
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function checkSum(option: string, name: string, shares: Shares): void {
  if (Object.values(shares).reduce((sum, share) => sum + share, 0) > 1 + 1e-9)
    throw new CallFault(
      `--${option}：“${name}”的比例加起来超过 100%`,
      `--${option}: the shares of “${name}” add up to more than 100%`,
    )
}
