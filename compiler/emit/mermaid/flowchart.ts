import { limitText, nodeLabel } from '@banjie/runtime/engine'
import {
  blocksOf,
  isTask,
  type Block,
  type IntakeBlock,
  type ItemBlock,
  type NodeId,
  type ParallelBlock,
  type Plan,
  type TaskBlock,
} from '@banjie/runtime/plan'
import { Drawing, type Ends } from './drawing.ts'

/** How a flowchart is drawn: the language of its words, and for a case where it stands and what it has passed. */
export interface FlowchartOptions {
  readonly locale?: 'zh' | 'en'
  readonly active?: readonly NodeId[]
  readonly done?: readonly NodeId[]
  readonly refused?: readonly NodeId[]
}

/** The ids that nodes have in the Mermaid text. Names are never ids there: `end`, dots and quotes are traps. */
export function mermaidNodeIds(plan: Plan): ReadonlyMap<NodeId, string> {
  const ids = [...blocksOf(plan.body)].filter((block) => isTask(block) || block.kind === 'item').map(({ id }) => id)
  return new Map(ids.map((id, index) => [id, `n${index}`]))
}

/** A process as a Mermaid flowchart, from top to bottom. */
export function mermaidFlowchart(plan: Plan, options: FlowchartOptions = {}): string {
  const { locale = 'zh', active = [], done = [], refused = [] } = options
  const drawing = new Drawing()
  const ids = mermaidNodeIds(plan)
  const words = locale === 'zh' ? { submit: '申请人申报', done: '办结' } : { submit: 'Application', done: 'Concluded' }
  const painter = new Painter(plan, locale, drawing, ids)
  drawing.node('start', `(["${drawing.label([words.submit])}"])`, 'terminal')
  const ends = painter.sequence(plan.body.blocks, ['start'])
  drawing.node('finish', `(["${drawing.label([words.done])}"])`, 'terminal')
  drawing.connect(ends, 'finish')
  painter.prerequisites()
  const drawn = (nodes: readonly NodeId[]): string[] => nodes.flatMap((id) => ids.get(id) ?? [])
  drawing.mark('active', drawn(active))
  drawing.mark('done', drawn(done.filter((id) => !active.includes(id))))
  drawing.mark('refused', drawn(refused))
  return drawing.text()
}

class Painter {
  readonly #plan: Plan
  readonly #locale: 'zh' | 'en'
  readonly #drawing: Drawing
  readonly #ids: ReadonlyMap<NodeId, string>
  #bars = 0

  constructor(plan: Plan, locale: 'zh' | 'en', drawing: Drawing, ids: ReadonlyMap<NodeId, string>) {
    this.#plan = plan
    this.#locale = locale
    this.#drawing = drawing
    this.#ids = ids
  }

  /** Draws blocks one after another, from the ends given; returns the ends that the next one hangs on. */
  sequence(blocks: readonly Block[], from: Ends): Ends {
    return blocks.reduce<Ends>((ends, block) => this.#block(block, ends), from)
  }

  /** Dotted arrows from a result to the steps of other items that wait for it. */
  prerequisites(): void {
    const items = [...blocksOf(this.#plan.body)].filter((block) => block.kind === 'item')
    for (const item of items)
      for (const step of blocksOf(item.body)) {
        if (step.kind !== 'step') continue
        for (const name of step.waitsFor) {
          const source = items.find((other) => other !== item && other.yields.includes(name))
          if (source !== undefined) this.#drawing.dotted(this.#result(source, name), this.#boxOf(item, step))
        }
      }
  }

  #block(block: Block, from: Ends): Ends {
    switch (block.kind) {
      case 'sequence':
        return this.sequence(block.blocks, from)
      case 'parallel':
        return this.#parallel(block, from)
      case 'item':
        return this.#item(block, from)
      case 'intake':
      case 'step':
      case 'issue':
        return this.#task(block, from)
    }
  }

  #parallel(block: ParallelBlock, from: Ends): Ends {
    const [fork, join] = [`fork${this.#bars}`, `join${this.#bars}`]
    this.#bars += 1
    this.#drawing.node(fork, '@{ shape: fork }', 'bar')
    this.#drawing.connect(from, fork)
    const ends = block.blocks.flatMap((branch) => this.#block(branch, [fork]))
    this.#drawing.node(join, '@{ shape: fork }', 'bar')
    this.#drawing.connect(ends, join)
    return [join]
  }

  #task(block: TaskBlock, from: Ends): Ends {
    const lines = [this.#name(block.id, true), ...this.#limit(block), this.#posts(block)]
    if (block.kind === 'intake') lines.push(...this.#asks(block))
    return this.#box(this.#id(block.id), lines, from)
  }

  #box(id: string, lines: readonly string[], from: Ends): Ends {
    this.#drawing.node(id, `["${this.#drawing.label(lines)}"]`, 'task')
    this.#drawing.connect(from, id)
    return [id]
  }

  /** An item with one implied step is one box; one with a procedure is a frame around its steps. */
  #item(item: ItemBlock, from: Ends): Ends {
    const title = this.#name(item.id)
    const implied = impliedStep(item)
    let ends: Ends = from
    if (implied !== undefined)
      ends = this.#box(this.#id(item.id), [title, ...this.#limit(implied), this.#posts(implied)], from)
    else
      this.#drawing.frame(this.#id(item.id), this.#drawing.label([title]), () => {
        ends = this.sequence(item.body.blocks, from)
      })
    for (const name of item.yields) {
      const result = this.#result(item, name)
      const shown = this.#plan.documents[name]?.title ?? name
      this.#drawing.node(result, `@{ shape: doc, label: "${this.#drawing.label([shown])}" }`, 'result')
      this.#drawing.connect(ends, result)
      ends = [result]
    }
    return ends
  }

  #boxOf(item: ItemBlock, step: { readonly id: NodeId }): string {
    return this.#id(impliedStep(item) === undefined ? step.id : item.id)
  }

  #result(item: ItemBlock, name: string): string {
    return `${this.#id(item.id)}r${item.yields.indexOf(name)}`
  }

  #id(node: NodeId): string {
    const id = this.#ids.get(node)
    if (id === undefined) throw new Error(`no Mermaid id for ${node}`)
    return id
  }

  #name(node: NodeId, own = false): string {
    const label = nodeLabel(this.#plan, node)[this.#locale]
    return own ? (label.split(' · ').at(-1) ?? label) : label
  }

  #limit(block: TaskBlock): string[] {
    return block.limit === undefined ? [] : [limitText(block.limit)[this.#locale]]
  }

  #posts(block: TaskBlock): string {
    return [...new Set(block.by.map(({ office, post }) => post ?? office))].join('、')
  }

  #asks(block: IntakeBlock): string[] {
    if (block.asks.length === 0) return []
    return [this.#locale === 'zh' ? `材料 ${block.asks.length} 份` : `${block.asks.length} documents`]
  }
}

const impliedStep = (item: ItemBlock): TaskBlock | undefined => {
  const [only, ...more] = item.body.blocks
  return only?.kind === 'step' && only.name === 'decision' && more.length === 0 ? only : undefined
}
