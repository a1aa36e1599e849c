import { conditionText, limitText, nodeLabel } from '@banjie/runtime/engine'
import {
  blocksOf,
  type AutoBlock,
  type Block,
  type ChoiceBlock,
  type Condition,
  type IntakeBlock,
  type ItemBlock,
  type Limit,
  type NodeId,
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
  const ids = [...blocksOf(plan.body)].map(({ id }) => id)
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
        for (const { document } of step.waitsFor) {
          const source = items.find((other) => other !== item && yieldsOf(other).includes(document))
          if (source !== undefined) this.#drawing.dotted(this.#result(source, document), this.#boxOf(item, step))
        }
      }
  }

  #block(block: Block, from: Ends): Ends {
    switch (block.kind) {
      case 'sequence':
        return this.sequence(block.blocks, from)
      case 'parallel':
        return this.#parallel(block.blocks, from)
      case 'item':
        return this.#item(block, from)
      case 'merge':
        return this.#framed(block.id, () => this.#task(block.decision, this.#parallel(block.items, from)))
      case 'stage':
      case 'preReview':
        return this.#framed(block.id, () => this.sequence(block.body.blocks, from))
      case 'choice':
        return this.#choice(block, from)
      case 'intake':
      case 'step':
      case 'issue':
        return this.#step(block, from)
      case 'auto':
        return this.#auto(block, from)
      case 'await':
        return this.#wait(block.when, [...this.#limit(block)], block.id, from)
      case 'end':
        this.#box(this.#id(block.id), [this.#name(block.id)], from)
        return []
      default:
        return this.#box(this.#id(block.id), [this.#name(block.id)], from)
    }
  }

  #parallel(blocks: readonly Block[], from: Ends): Ends {
    const [fork, join] = [`fork${this.#bars}`, `join${this.#bars}`]
    this.#bars += 1
    this.#drawing.node(fork, '@{ shape: fork }', 'bar')
    this.#drawing.connect(from, fork)
    const ends = blocks.flatMap((branch) => this.#block(branch, [fork]))
    this.#drawing.node(join, '@{ shape: fork }', 'bar')
    this.#drawing.connect(ends, join)
    return [join]
  }

  #framed(id: NodeId, draw: () => Ends): Ends {
    let ends: Ends = []
    this.#drawing.frame(this.#id(id), this.#drawing.label([this.#name(id)]), () => {
      ends = draw()
    })
    return ends
  }

  /** Branches: what is asked on the way into each; where nothing holds the case goes on after them. */
  #choice({ id, branches }: ChoiceBlock, from: Ends): Ends {
    let ends: Ends = from
    const joined: string[] = []
    for (const { when, body } of branches) {
      const asked = when === undefined ? ends : this.#wait(when, [], body.id, ends)
      joined.push(...this.sequence(body.blocks, asked))
      ends = when === undefined ? [] : asked
    }
    const join = this.#id(id)
    this.#drawing.node(join, '@{ shape: sm-circ }', 'bar')
    this.#drawing.connect([...joined, ...ends], join)
    return [join]
  }

  #wait(condition: Condition, more: readonly string[], id: NodeId, from: Ends): Ends {
    const label = this.#drawing.label([conditionText(condition)[this.#locale], ...more])
    this.#drawing.node(this.#id(id), `@{ shape: hex, label: "${label}" }`, 'task')
    this.#drawing.connect(from, this.#id(id))
    return [this.#id(id)]
  }

  /** A step, and what an outcome of its own sets off. */
  #step(block: TaskBlock, from: Ends): Ends {
    const ends = this.#task(block, from)
    const set = block.kind === 'step' ? block.outcomes.flatMap(({ does }) => (does === undefined ? [] : [does])) : []
    return set.length === 0 ? ends : [...ends, ...set.flatMap((then) => this.sequence(then.blocks, ends))]
  }

  #auto({ id, otherwise, limit }: AutoBlock, from: Ends): Ends {
    const ends = this.#box(this.#id(id), [this.#name(id, true), ...this.#limit({ limit })], from)
    return otherwise === undefined ? ends : [...ends, ...this.#step(otherwise, ends)]
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
    for (const name of yieldsOf(item)) {
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
    return `${this.#id(item.id)}r${yieldsOf(item).indexOf(name)}`
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

  #limit(block: { readonly limit?: Limit | undefined }): string[] {
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

const yieldsOf = ({ yields }: ItemBlock): readonly string[] => yields.map(({ document }) => document)

const impliedStep = (item: ItemBlock): TaskBlock | undefined => {
  const [only, ...more] = item.body.blocks
  return only?.kind === 'step' && only.name === 'decision' && more.length === 0 ? only : undefined
}
