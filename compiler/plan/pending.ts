import type {
  Declaration,
  ItemPart,
  KeywordSpan,
  ModuleNode,
  OutcomeNode,
  ProcessPart,
  Span,
  Statement,
  StepPart,
} from '@banjie/dsl'
import { keywordsSpelled } from '@banjie/dsl'
import { outcomeOf } from '../names/words.ts'

/**
 * The constructs of a module that plans cannot hold yet, each at its keyword: a module with any cannot be run, so that
 * nothing of it is silently passed over (language.md, design rule 4).
 */
export function pendingIn(module: ModuleNode): readonly KeywordSpan[] {
  return module.declarations.flatMap(inDeclaration)
}

function inDeclaration(node: Declaration): readonly KeywordSpan[] {
  switch (node.kind) {
    case 'law':
    case 'calendar':
      return [node]
    case 'office':
      return node.parts.filter(({ kind }) => kind !== 'posts')
    case 'document':
      return node.parts
    case 'item':
      return node.parts.flatMap(inItemPart)
    case 'process':
      return [...node.parts.filter(({ kind }) => !processParts.has(kind)), ...inBlock(node), ...node.greenChannels]
    case 'form':
    case 'scenario':
      return []
  }
}

const processParts: ReadonlySet<ProcessPart['kind']> = new Set(['within'])
const itemParts: ReadonlySet<ItemPart['kind']> = new Set([
  'basis',
  'handledBy',
  'statutory',
  'promised',
  'needs',
  'yields',
  'procedure',
])
const stepParts: ReadonlySet<StepPart['kind']> = new Set(['by', 'within', 'basis', 'reads', 'outcomes'])

function inItemPart(part: ItemPart): readonly KeywordSpan[] {
  if (!itemParts.has(part.kind)) return [part]
  if (part.kind === 'needs') return part.parts.filter(({ kind }) => kind !== 'basis')
  if (part.kind === 'yields') return part.validFor === undefined ? [] : [at(part.validFor)]
  return part.kind === 'procedure' ? inBlock(part.block) : []
}

function inBlock({ statements }: { readonly statements: readonly Statement[] }): readonly KeywordSpan[] {
  return statements.flatMap(inStatement)
}

function inStatement(node: Statement): readonly KeywordSpan[] {
  switch (node.kind) {
    case 'step':
      return node.parts.flatMap(inStepPart)
    case 'accept':
      return node.parts.flatMap((part) => (part.kind === 'formUse' ? [] : inStepPart(part)))
    case 'issue':
      return node.parts.flatMap(inStepPart)
    case 'sequence':
      return inBlock(node.block)
    case 'parallel':
      return [...(node.ledBy === undefined ? [] : [node.ledBy]), ...inBlock(node.block)]
    case 'handle':
      return node.parts.filter(({ kind }) => kind !== 'within')
    default:
      return [node]
  }
}

function inStepPart(part: StepPart): readonly KeywordSpan[] {
  if (!stepParts.has(part.kind)) return [part]
  if (part.kind === 'by') {
    const [first, ...more] = part.post.parts
    const isApplicant = more.length === 0 && keywordsSpelled(first?.text ?? '').includes('applicant')
    return [...(isApplicant ? [at(part.post)] : []), ...(part.signing === undefined ? [] : [part.signing])]
  }
  return part.kind === 'outcomes' ? part.outcomes.flatMap(inOutcome) : []
}

function inOutcome(outcome: OutcomeNode): readonly KeywordSpan[] {
  if (outcome.kind === 'returnTo') return [outcome]
  if (outcome.block !== undefined) return [at(outcome.block, outcome.block.start + 1)]
  return outcomeOf(outcome.name.text) === 'correct' ? [at(outcome)] : []
}

const at = ({ start, end }: Span, keywordEnd = end): KeywordSpan => ({ start, end, keywordEnd })
