import type { Lexeme } from '../lexer/token.ts'
import { CloseBrace, CloseBracket, OpenBrace, OpenBracket } from '../lexer/token-types.ts'
import type { Span } from '../tree/leaves.ts'
import { visitNodes } from './names.ts'

/** A pair of braces or brackets. Places are indexes into the list of tokens. */
export interface Braces {
  readonly close: number
  /** Where the entries begin. */
  readonly starts: Set<number>
  /** Entries are parted by commas. */
  inline: boolean
  /** It always takes several lines, unless it is empty. */
  forced: boolean
}

/** Where the lines of a text may or must end. */
export interface Structure {
  /** By the token that opens them. */
  readonly braces: ReadonlyMap<number, Braces>
  /** Tokens before which a line may end. */
  readonly soft: ReadonlySet<number>
  /** Tokens that begin a negated number or operand. */
  readonly unary: ReadonlySet<number>
}

const entryKeys = [
  'parts',
  'statements',
  'greenChannels',
  'handles',
  'rules',
  'branches',
  'entries',
  'fields',
  'options',
  'values',
]
const inlineOwners: ReadonlySet<unknown> = new Set(
  'choiceType member valueList valueGroup submits completes amends'.split(' '),
)
const forcedOwners: ReadonlySet<unknown> = new Set([
  'item',
  'process',
  'scenario',
  'procedure',
  'greenChannel',
  'calendar',
  'auto',
  'choose',
  'stage',
  'merge',
])

/** Reads the structure of tokens without mistakes off their tree. */
export function structureOf(tree: unknown, tokens: readonly Lexeme[], firstToken: number, endToken: number): Structure {
  const braces = new Map<number, Braces>()
  const enclosing = new Map<number, number>()
  const indexAt = new Map<number, number>()
  const open: number[] = []
  const closes = new Map<number, number>()
  for (let index = firstToken; index < endToken; index++) {
    const token = tokens[index]
    if (token === undefined) continue
    const { tokenType } = token
    indexAt.set(token.start, index)
    if (tokenType === CloseBrace || tokenType === CloseBracket) closes.set(open.pop() ?? -1, index)
    const around = open.at(-1)
    if (around !== undefined) enclosing.set(index, around)
    if (tokenType === OpenBrace || tokenType === OpenBracket) open.push(index)
  }
  for (const [at, close] of closes) braces.set(at, { close, starts: new Set(), inline: false, forced: false })

  const soft = new Set<number>()
  const unary = new Set<number>()
  /** The braces of `node` in which a child stands; undefined where it stands outside of braces. */
  const bracesOf = (node: Span, at: number): Braces | undefined => {
    const around = enclosing.get(at)
    return around !== undefined && (tokens[around]?.start ?? -1) >= node.start ? braces.get(around) : undefined
  }
  visitNodes(tree, (node) => {
    const kind = node['kind']
    if (kind === 'negate' || kind === 'number') {
      const at = indexAt.get(node.start)
      if (at !== undefined) unary.add(at)
    }
    const several = kind === 'when' && (node['otherwise'] !== undefined || manyIn(node['branches']))
    const children = entryKeys.flatMap((key): unknown[] => (Array.isArray(node[key]) ? node[key] : []))
    for (const child of kind === 'auto' || kind === 'choose' ? [...children, node['otherwise']] : children) {
      if (typeof child !== 'object' || child === null || !('start' in child)) continue
      let at = indexAt.get(Number(child.start))
      if (at === undefined) continue
      if (tokens[at - 1]?.usedAs === 'otherwise' && kind === 'auto') at--
      const found = bracesOf(node, at)
      if (found !== undefined) {
        found.starts.add(at)
        if (inlineOwners.has(kind)) found.inline = true
        if (forcedOwners.has(kind)) found.forced = true
      } else if ('keywordEnd' in child) soft.add(at)
    }
    for (const child of Array.isArray(node['constraints']) ? node['constraints'] : []) {
      const at = indexAt.get(Number((child as Span).start))
      if (at !== undefined) soft.add(at)
    }
    if (several) forceBlocks(node, (start) => braces.get(indexAt.get(start) ?? -1))
    if (kind === 'procedure' || kind === 'choice') forceBlocks(node, (start) => braces.get(indexAt.get(start) ?? -1))
  })
  return { braces, soft, unary }
}

const manyIn = (value: unknown): boolean => Array.isArray(value) && value.length > 1

/** Makes the blocks right below a node take several lines. */
function forceBlocks(node: Readonly<Record<string, unknown>>, at: (start: number) => Braces | undefined): void {
  const force = (owner: unknown): void => {
    if (typeof owner !== 'object' || owner === null || !('block' in owner)) return
    const { block } = owner
    if (typeof block !== 'object' || block === null || !('start' in block)) return
    const found = at(Number(block.start))
    if (found !== undefined) found.forced = true
  }
  force(node)
  force(node['otherwise'])
  if (Array.isArray(node['branches'])) node['branches'].forEach(force)
}
