import { keywordsSpelled, parse, type NameNode, type Span, type StringNode } from '@banjie/dsl'
import { childrenOf } from '../model/tree-walk.ts'

/**
 * The texts of a module that its readers see, each once, in the order in which they come: titles (names where there is
 * none), options, units, themes, what is notified, reasons, and documentation. Scenarios are for those who write.
 */
export function textsToTranslate(text: string): readonly string[] {
  const found = new Set<string>()
  collect(parse(text).tree, found)
  return [...found]
}

/** A node as its texts are read off it, whatever its kind. */
interface Shown extends Span {
  readonly kind?: string
  readonly doc?: string | undefined
  readonly name?: NameNode | undefined
  /** A string, or the title of a law. */
  readonly title?: { readonly value?: string; readonly text?: string } | undefined
  readonly text?: StringNode
  readonly texts?: readonly StringNode[]
  readonly options?: readonly StringNode[]
  readonly unit?: StringNode
  readonly reason?: StringNode | undefined
}

function collect(node: Shown, found: Set<string>): void {
  if (node.kind === 'scenario') return
  for (const one of [node.doc, ...saidBy(node)]) if (one !== undefined && one !== '') found.add(one)
  for (const child of childrenOf(node)) collect(child, found)
}

/** What a node itself shows to a reader. */
function saidBy(node: Shown): readonly (string | undefined)[] {
  switch (node.kind) {
    case 'law':
      return [node.title?.text]
    case 'office':
    case 'titledName':
    case 'document':
    case 'form':
    case 'field':
    case 'item':
    case 'process':
    case 'step':
    case 'special':
    case 'auto':
    case 'stage':
    case 'merge':
      return [node.title?.value ?? node.name?.text]
    case 'namedOutcome':
      // A built-in outcome has its word in either language.
      return [node.title?.value ?? (keywordsSpelled(node.name?.text ?? '').length > 0 ? undefined : node.name?.text)]
    case 'choiceType':
      return (node.options ?? []).map(({ value }) => value)
    case 'unit':
      return [node.unit?.value]
    case 'notify':
    case 'address':
      return [node.text?.value]
    case 'theme':
      return (node.texts ?? []).map(({ value }) => value)
    case 'refuse':
      return [node.reason?.value]
    default:
      return []
  }
}
