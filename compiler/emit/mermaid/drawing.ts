/** The nodes on which whatever comes next hangs. */
export type Ends = readonly string[]

/** The looks of a node. */
export type Look = 'task' | 'terminal' | 'result' | 'bar' | 'active' | 'done' | 'refused'

/** Ink, one vermilion, teal for results: the palette of everything that Banjie draws. */
const looks: Readonly<Record<Look, string>> = {
  task: 'fill:#ffffff,stroke:#8a94a6,color:#1a2233',
  terminal: 'fill:#f0fdfa,stroke:#8a94a6,color:#1a2233',
  result: 'fill:#ffffff,stroke:#0f766e,color:#0f766e',
  bar: 'fill:#1a2233,stroke:#1a2233',
  active: 'fill:#fff5f5,stroke:#b4231c,stroke-width:2px,color:#1a2233',
  done: 'fill:#ecfdf3,stroke:#15803d,color:#1a2233',
  refused: 'fill:#f1f3f7,stroke:#8a94a6,stroke-dasharray:4 3,color:#5b6577',
}

/** A Mermaid flowchart in the making: lines of its text, with every label quoted and escaped. */
export class Drawing {
  readonly #lines: string[] = []
  readonly #edges: string[] = []
  readonly #marks: string[] = []

  /** A label of several lines, the first one strong; nothing in it can break out of its quotes. */
  label(lines: readonly string[]): string {
    const [first = '', ...more] = lines.map(escape)
    return more.length === 0 ? first : [`<b>${first}</b>`, ...more].join('<br>')
  }

  /** A node with its shape and look. */
  node(id: string, shape: string, look: Look): void {
    this.#lines.push(shape.startsWith('@') ? `  ${id}${shape}\n  class ${id} ${look}` : `  ${id}${shape}:::${look}`)
  }

  /** Arrows from every end to a node. */
  connect(from: Ends, to: string): void {
    for (const end of from) this.#edges.push(`  ${end} --> ${to}`)
  }

  /** A dotted arrow: one waits for the other. */
  dotted(from: string, to: string): void {
    this.#edges.push(`  ${from} -.-> ${to}`)
  }

  /** A frame around what is drawn within. */
  frame(id: string, label: string, draw: () => void): void {
    this.#lines.push(`  subgraph ${id}["${label}"]`, '  direction TB')
    draw()
    this.#lines.push('  end')
  }

  /** Gives nodes another look on top of their own. */
  mark(look: Look, ids: readonly string[]): void {
    if (ids.length > 0) this.#marks.push(`  class ${ids.join(',')} ${look}`)
  }

  /** The whole text. */
  text(): string {
    const classes = Object.entries(looks).map(([name, style]) => `  classDef ${name} ${style}`)
    return ['flowchart TB', ...this.#lines, ...this.#edges, ...classes, ...this.#marks, ''].join('\n')
  }
}

/** Quotes, brackets and markup of a name are shown, not obeyed. */
const escape = (text: string): string => text.replace(/[#&<>"'`\\{}[\]|;\n\r]/g, (char) => `#${char.codePointAt(0)};`)
