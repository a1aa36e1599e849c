import { Project } from '@banjie/compiler'
import type { Diagnostic, Edit, MessageArguments } from '@banjie/dsl'
import { Draw } from './draw.ts'

/** Names are given anew as long as that helps; one that settles may unsettle others. */
const rounds = 12

const path = '生成.banjie'

/**
 * A generated program whose names mean something, as far as other names can put that right: what is declared twice gets a
 * name of its own, and where a name stands for a thing of the wrong kind, one of the right kind stands instead.
 */
export function settled(text: string): string {
  const draw = new Draw(text.length)
  let now = text
  const project = new Project({ read: (wanted) => (wanted === path ? now : undefined), paths: () => [path] })
  for (let round = 0; round < rounds; round++) {
    const module = project.modules.module(path)
    const things = module?.names.things ?? []
    const named = (kind: string): readonly string[] =>
      things.filter((thing) => `kind.${thing.kind}` === kind && thing.name !== '').map(({ name }) => name)
    const edits = (module?.found ?? []).flatMap((found) => edit(found, named, draw, now))
    const inOrder = edits.toSorted((a, b) => b.start - a.start)
    now = inOrder.reduce((put, { start, end, text: name }) => put.slice(0, start) + name + put.slice(end), now)
  }
  return now
}

function edit(
  { code, args, start, end, fixes }: Diagnostic,
  named: (kind: string) => readonly string[],
  draw: Draw,
  text: string,
): readonly Edit[] {
  if (code === 'BJ1001' && fixes.length > 0) return fixes[0]?.edits ?? []
  // Which names would do is not said; before long one of them does.
  if (code === 'BJ1001')
    return [{ start, end, text: quote(draw.pick([...named('kind.field'), ...named('kind.step'), '受理']), '') }]
  if (code === 'BJ1002') return [{ start, end, text: quote(`${said(args['name'])}_${start}`, text.slice(start, end)) }]
  if (code !== 'BJ1004') return []
  const names = named(said(args['wanted']))
  return names.length === 0 ? [] : [{ start, end, text: quote(draw.pick(names), '') }]
}

/** An argument that is the same in both languages. */
const said = (argument: MessageArguments[string] | undefined): string =>
  typeof argument === 'object' ? argument.en : String(argument ?? '')

/** A name as it stands in a text: in quotes where what it takes the place of had them, or it cannot do without. */
const quote = (name: string, written: string): string =>
  /^["“”]/u.test(written) ? JSON.stringify(name) : quoteName(name, written)

const quoteName = (name: string, written: string): string =>
  /^[「`]/.test(written) || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? `\`${name}\`` : name
