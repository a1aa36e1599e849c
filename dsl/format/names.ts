import { keywordTable, type KeywordId } from '../keywords/table.ts'
import { keywordsSpelled, spellings } from '../keywords/spelling.ts'
import { endOfWord } from '../lexer/characters.ts'
import { keywordAt } from '../lexer/words.ts'
import type { Span } from '../tree/leaves.ts'

/** The two languages in which keywords are spelled. */
export type KeywordLanguage = 'zh' | 'en'

const firstWords = new Set(
  [...spellings.keys()]
    .filter((spelling) => /[\s-]/.test(spelling))
    .map((spelling) => /^[^\s-]+/.exec(spelling)?.[0] ?? ''),
)

/** Whether a name is read as one word. */
export function isOneWord(name: string): boolean {
  return endOfWord(name, 0) === name.length && name.length > 0 && !/\p{Script=Han}[0-9]/u.test(name)
}

/** Whether a name can stand without quotes whatever follows it: `led` before `by` would be read as one keyword. */
export function canBeBare(name: string): boolean {
  return isOneWord(name) && !firstWords.has(name)
}

/** Whether a name without quotes is read as one although these words follow it. */
export function canBeBareBefore(name: string, following: string): boolean {
  if (canBeBare(name) || !isOneWord(name)) return isOneWord(name)
  const found = keywordAt(`${name} ${following}`, 0, name.length)
  return found === undefined || found.end <= name.length
}

/** A name in quotes. */
export function quoteName(name: string): string {
  return name.includes('」') ? `\`${name}\`` : `「${name}」`
}

/** A name that the language knows, in both spellings. */
type Known = Readonly<Record<KeywordLanguage, string>>

const known = (id: KeywordId): Known => ({ zh: keywordTable[id].zh[0] ?? id, en: keywordTable[id].en[0] ?? id })
const outcomes: readonly KeywordId[] = ['pass', 'correct', 'refuse']
const channels: readonly KeywordId[] = ['window', 'online', 'kiosk', 'mobile']
const kinds: readonly KeywordId[] = [
  ...(['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine'] as const),
  ...(['appraisal', 'expertReview', 'publicNotice', 'siteSurvey', 'other'] as const),
]
const steps: readonly KeywordId[] = ['accept', 'issue', ...kinds]
const decision: Known = { zh: '决定', en: 'decision' }
const verification: Known = { zh: '核查', en: 'verification' }
const verified: readonly Known[] = [
  { zh: '限期改正', en: 'rectify' },
  { zh: '撤销', en: 'revoke' },
]
const refusedIntake: Known = { zh: '不予受理', en: 'refuse' }

function find(name: string, ids: readonly KeywordId[]): Known | undefined {
  const spelled = keywordsSpelled(name)
  const id = ids.find((each) => spelled.includes(each))
  return id === undefined ? undefined : known(id)
}

/** A node of any kind, looked into by its properties. */
export type AnyNode = Span & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value

/** Calls `visit` for a node and everything below it, parents first. */
export function visitNodes(node: unknown, visit: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const each of node) visitNodes(each, visit)
  else if (isNode(node)) {
    visit(node)
    for (const key in node) {
      const value = node[key]
      if (typeof value === 'object' && value !== null) visitNodes(value, visit)
    }
  }
}

/** A node and everything below it, parents first. */
export function nodesIn(node: unknown): readonly AnyNode[] {
  const found: AnyNode[] = []
  visitNodes(node, (each) => found.push(each))
  return found
}

const text = (node: AnyNode): string => (typeof node['text'] === 'string' ? node['text'] : '')

/** The names that nodes declare, with what declares them; a built-in outcome in a list of outcomes is none. */
function declaredIn(nodes: readonly AnyNode[]): ReadonlyMap<string, unknown> {
  const names = new Map<string, unknown>()
  for (const { name, kind } of nodes) {
    if (isNode(name) && kind !== 'namedOutcome' && names.get(text(name)) !== 'document') names.set(text(name), kind)
  }
  return names
}

const partsOf = (ref: unknown): readonly AnyNode[] => {
  const parts = isNode(ref) ? ref['parts'] : undefined
  return Array.isArray(parts) ? parts.filter(isNode) : []
}
const onlyPart = (ref: unknown): AnyNode | undefined => {
  const [only, ...more] = partsOf(ref)
  return more.length === 0 ? only : undefined
}

/**
 * The names that the language itself gives: outcomes, implied steps, channels, the applicant. By the start of the name,
 * its two spellings. A name that the module declares is its own and none of them.
 */
export function translatedNames(nodes: readonly AnyNode[]): ReadonlyMap<number, Known> {
  const declared = declaredIn(nodes)
  const stages = new Set(nodes.flatMap(({ kind, name }) => (kind === 'stage' && isNode(name) ? [text(name)] : [])))
  const found = new Map<number, Known>()
  const note = (node: AnyNode | undefined, what: Known | undefined): void => {
    if (node !== undefined && what !== undefined) found.set(node.start, what)
  }
  const own = (what: Known | undefined): Known | undefined =>
    what === undefined || declared.has(what.zh) || declared.has(what.en) ? undefined : what
  const step = (node: AnyNode | undefined): void => {
    if (node === undefined) return
    const name = text(node)
    note(node, own(name === decision.zh || name === decision.en ? decision : find(name, steps)))
  }
  /** The verification of a commitment that stands for a document. */
  const verificationIn = (ref: unknown): AnyNode | undefined => {
    const [owner, last, ...more] = partsOf(ref)
    if (owner === undefined || last === undefined || more.length > 0) return undefined
    const isVerification = [verification.zh, verification.en].includes(text(last))
    return isVerification && declared.get(text(owner)) === 'document' ? last : undefined
  }
  /** The last word of a path that may be that of an intake: of the process, or of one of its stages. */
  const intakeIn = (ref: unknown): AnyNode | undefined => {
    const [first, last, ...more] = partsOf(ref)
    if (first === undefined || last === undefined) return first
    return more.length === 0 && stages.has(text(first)) ? last : undefined
  }
  const task = (ref: unknown): void => {
    const verifying = verificationIn(ref)
    if (verifying === undefined) step(partsOf(ref).at(-1))
    else note(verifying, verification)
  }
  const outcome = (node: unknown): void => {
    if (isNode(node) && node['kind'] === 'name') note(node, find(text(node), outcomes))
  }
  const compared = (value: unknown, others: readonly unknown[]): void => {
    if (!isNode(value)) return
    const ids = value['kind'] === 'outcomeOf' ? outcomes : value['kind'] === 'channel' ? channels : []
    for (const other of others) {
      const part = onlyPart(other)
      if (part !== undefined) note(part, find(text(part), ids))
    }
  }
  nodes.forEach((node) => {
    switch (node['kind']) {
      case 'namedOutcome':
        return outcome(node['name'])
      case 'autoRule':
        return outcome(node['outcome'])
      case 'completes': {
        outcome(node['outcome'])
        const named = node['outcome']
        const intake = intakeIn(node['task'])
        const isRefused = isNode(named) && find(text(named), ['refuse']) !== undefined && named['kind'] === 'name'
        if (isRefused && intake !== undefined && find(text(intake), ['accept']) !== undefined)
          note(named, refusedIntake)
        if (isNode(named) && verificationIn(node['task']) !== undefined)
          note(
            named,
            verified.find(({ zh, en }) => [zh, en].includes(text(named))),
          )
        return task(node['task'])
      }
      case 'task':
      case 'noTask':
      case 'warning':
      case 'due':
        return task(node['task'])
      case 'outcomeOf':
        return task(node['step'])
      case 'returnTo':
        return step(isNode(node['step']) ? node['step'] : undefined)
      case 'skip':
        if (Array.isArray(node['steps'])) for (const each of node['steps']) task(each)
        return
      case 'compare':
        compared(node['left'], [node['right']])
        return compared(node['right'], [node['left']])
      case 'member':
        return compared(node['value'], Array.isArray(node['options']) ? node['options'] : [])
      case 'act':
      case 'notify': {
        const who = onlyPart(node['kind'] === 'act' ? node['who'] : node['to'])
        if (who !== undefined) note(who, own(find(text(who), ['applicant'])))
        return
      }
    }
  })
  return found
}
