/** A token of JSON, or what stands where none can. */
const token =
  /[ \t\n\r]*(?:("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:])|([^]|$))/uy

type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'more' | 'nothing'

/** Where a text stops being JSON: the offset of the first thing that does not fit. Undefined where all of it fits. */
export function jsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let wanted: Wanted = 'value'
  token.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    const found = token.exec(text)
    if (found === null) return text.length
    const [, string, scalar, sign, rest] = found
    const end = token.lastIndex
    const start = end - (string ?? scalar ?? sign ?? rest ?? '').length
    if (rest === '') return wanted === 'nothing' ? undefined : start
    const next = after(wanted, string === undefined ? (scalar === undefined ? sign : 'scalar') : 'string', open)
    if (next === undefined) return start
    wanted = next
  }
}

/** What is wanted after a token where something was wanted; undefined where it does not fit. */
function after(wanted: Wanted, found: string | undefined, open: ('{' | '[')[]): Wanted | undefined {
  const inside = open.at(-1)
  const closed = (): Wanted => {
    open.pop()
    return open.length > 0 ? 'more' : 'nothing'
  }
  if (wanted === 'key' || wanted === 'key or end') {
    if (found === 'string') return 'colon'
    return wanted === 'key or end' && found === '}' ? closed() : undefined
  }
  if (wanted === 'colon') return found === ':' ? 'value' : undefined
  if (wanted === 'nothing') return undefined
  if (wanted === 'more') {
    if (found === ',') return inside === '{' ? 'key' : 'value'
    return found === (inside === '{' ? '}' : ']') ? closed() : undefined
  }
  if (found === '{' || found === '[') {
    open.push(found)
    return found === '{' ? 'key or end' : 'value or end'
  }
  if (found === ']') return wanted === 'value or end' ? closed() : undefined
  return found === 'string' || found === 'scalar' ? (open.length > 0 ? 'more' : 'nothing') : undefined
}
