import { widthOf } from './width.ts'

/** A word or sign as it will be written, or a pair of braces. */
export type Part = TextPart | GroupPart

/** What stands before a part: nothing, a space, a space where the line may end, or the end of the line. */
export type Gap = 'none' | 'space' | 'soft' | 'line'

/** A word or sign, with the comments that stand after it. */
export interface TextPart {
  readonly kind: 'text'
  readonly gap: Gap
  readonly text: string
  /** A comment to the end of the line: it is written after whatever still belongs to the line. */
  readonly isLineComment: boolean
}

/** Braces or brackets with their entries. */
export interface GroupPart {
  readonly kind: 'group'
  readonly gap: Gap
  readonly open: string
  readonly close: string
  /** Between entries: a comma in lists, nothing in blocks. */
  readonly separator: ',' | ''
  readonly entries: readonly Entry[]
  /** It is written over several lines although it would fit in one. */
  readonly forced: boolean
}

/** A comment on a line of its own. */
export interface OwnLine {
  readonly text: string
  /** A blank line stands before it. */
  readonly blank: boolean
}

/** What stands on a line of its own, or between commas. The last entry of a group may hold comments only. */
export interface Entry {
  readonly comments: readonly OwnLine[]
  readonly blank: boolean
  readonly parts: readonly Part[]
}

/** How wide a line should be at most, in columns; a Han character takes two. Language of the house: tooling notes 1.6. */
const target = 100
const step = 4

function mustBreak(part: Part): boolean {
  if (part.kind === 'text') return part.isLineComment || part.gap === 'line' || part.text.includes('\n')
  return (
    part.gap === 'line' ||
    part.forced ||
    part.entries.some(({ comments, parts }, index) => {
      const blank = index > 0 && part.entries[index]?.blank === true
      return blank || comments.length > 0 || parts.some(mustBreak)
    })
  )
}

const joined = (parts: readonly Part[]): string =>
  parts.map((part, index) => (index === 0 || part.gap === 'none' ? '' : ' ') + flat(part)).join('')

/** A part in one line. */
function flat(part: Part): string {
  if (part.kind === 'text') return part.text
  if (part.entries.length === 0) return part.open + part.close
  const pad = part.open === '{' ? ' ' : ''
  return part.open + pad + part.entries.map(({ parts }) => joined(parts)).join(`${part.separator} `) + pad + part.close
}

/** Writes lines. */
class Writer {
  text = ''
  #line = ''
  #comment = ''

  get column(): number {
    return widthOf(this.#line)
  }

  add(text: string): void {
    const end = text.lastIndexOf('\n')
    if (end < 0) this.#line += text
    else {
      this.text += this.#line + text.slice(0, end + 1)
      this.#line = text.slice(end + 1)
    }
  }

  comment(text: string): void {
    this.#comment += ` ${text}`
  }

  /** Ends the line and begins another one, which is indented. */
  newLine(indent: number): void {
    this.text += `${(this.#line + this.#comment).trimEnd()}\n`
    this.#comment = ''
    this.#line = ' '.repeat(indent)
  }

  blank(): void {
    this.text += '\n'
  }
}

function writeParts(writer: Writer, parts: readonly Part[], indent: number, reserve: number): void {
  parts.forEach((part, index) => {
    if (part.kind === 'text' && part.isLineComment) {
      writer.comment(part.text)
      return
    }
    if (index > 0) {
      if (part.gap === 'line' || (part.gap === 'soft' && !fits(writer, parts, index, reserve))) {
        writer.newLine(indent + 2 * step)
      } else if (part.gap !== 'none') writer.add(' ')
    }
    if (part.kind === 'text') writer.add(part.text)
    else writeGroup(writer, part, indent, index === parts.length - 1 ? reserve : 0)
  })
}

/** Whether the line holds what stands before the next place where it may end. */
function fits(writer: Writer, parts: readonly Part[], from: number, reserve: number): boolean {
  let width = writer.column
  for (let index = from; index < parts.length; index++) {
    const part = parts[index]
    if (part === undefined || (index > from && (part.gap === 'soft' || part.gap === 'line'))) return width <= target
    if (part.kind === 'text' && part.isLineComment) return width <= target
    if (part.gap !== 'none') width++
    if (part.kind === 'group') return width + 1 <= target
    width += widthOf(part.text)
  }
  return width + reserve <= target
}

function writeGroup(writer: Writer, group: GroupPart, indent: number, reserve: number): void {
  const oneLine = flat(group)
  if (!mustBreak({ ...group, gap: 'none' }) && writer.column + widthOf(oneLine) + reserve <= target) {
    writer.add(oneLine)
    return
  }
  writer.add(group.open)
  if (group.entries.length > 0) {
    writeEntries(writer, group.entries, indent + step, group.separator, true)
    writer.newLine(indent)
  }
  writer.add(group.close)
}

function writeEntries(
  writer: Writer,
  entries: readonly Entry[],
  indent: number,
  separator: string,
  lineBefore: boolean,
): void {
  let first = true
  let onNewLine = !lineBefore
  const begin = (blank: boolean): void => {
    if (!onNewLine) {
      writer.newLine(blank && !first ? 0 : indent)
      if (blank && !first) writer.newLine(indent)
    }
    first = false
    onNewLine = false
  }
  entries.forEach(({ comments, blank, parts }, index) => {
    for (const comment of comments) {
      begin(comment.blank)
      writer.add(comment.text)
    }
    if (parts.length === 0) return
    begin(blank)
    const last =
      index === entries.length - 1 || (index === entries.length - 2 && entries[index + 1]?.parts.length === 0)
    writeParts(writer, parts, indent, last ? 0 : separator.length)
    if (!last) writer.add(separator)
  })
}

/** Writes the entries of a file, each at the left margin. */
export function writeFile(entries: readonly Entry[]): string {
  const writer = new Writer()
  writeEntries(writer, entries, 0, '', false)
  if (entries.length > 0) writer.newLine(0)
  return writer.text
}
