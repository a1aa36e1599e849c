import { pinyin } from 'pinyin-pro'

/** How a text is typed on a Latin keyboard: the first letters of its syllables, and all of them. */
interface Typed {
  readonly initials: string
  readonly full: string
}

/** Text that is not Chinese stays as it is. */
function typedAs(text: string): Typed {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  const syllables = pinyin(text, options)
  const initials = syllables.map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable.slice(0, 1) : syllable))
  return { initials: initials.join(''), full: syllables.join('') }
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/**
 * The text by which an editor decides whether a completion fits what is typed. Editors look for the typed characters in
 * it, in their order and from the start of a word on; so for Latin letters it is the first of the other spellings, the
 * initials and the pinyin that begins with them, and while nothing decides all of them, the label first.
 */
export function filterTextOf(label: string, others: readonly string[], typed: string): string {
  const spellings = hasHan(label) ? [label, ...others, ...Object.values(typedAs(label))] : [label, ...others]
  const wanted = typed.toLowerCase()
  const begun = spellings.find((spelling) => wanted !== '' && spelling.toLowerCase().startsWith(wanted))
  return begun ?? [...new Set(spellings)].join(' ')
}
