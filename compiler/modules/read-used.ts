import { parse } from '@banjie/dsl'
import type { ReadText } from './module-set.ts'
import { pathOfUse } from './path-of-use.ts'

/**
 * Reads what a module uses, and what that uses in turn, each once, where texts are not at hand at once (in a folder on
 * another machine). Gives the texts as the compiler asks for them.
 */
export async function readUsed(
  path: string,
  text: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<ReadText> {
  const texts = new Map<string, string | undefined>([[path, text]])
  // A map is walked in the order of its entries, those that are added on the way too.
  for (const [from, known] of texts) {
    for (const use of known === undefined ? [] : parse(known).tree.uses) {
      const wanted = pathOfUse(from, use.path.value)
      if (!use.path.missing && !texts.has(wanted)) texts.set(wanted, await read(wanted))
    }
  }
  return (wanted) => texts.get(wanted)
}
