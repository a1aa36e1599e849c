import type { Locale } from '@banjie/dsl'
import { bindLaw, type Law } from '../model/law.ts'
import type { Analysed } from './analysed.ts'
import { declarationsOf, titleOf, type NamedLaw } from './laws.ts'

/** What is known of a law, as Markdown: when it is in force, and what has taken its place. */
export function lawText(named: NamedLaw, analysed: Analysed, locale: Locale): string {
  const says = texts[locale]
  const declared = declarationsOf(named, analysed)
  const periods = declared.flatMap(({ node }) => {
    const law = bindLaw(node)
    return [...(law === undefined ? [] : [says.period(law)]), ...(node.doc === undefined ? [] : [node.doc])]
  })
  const head = `**${says.law}** ${says.quoted(titleOf(named).text)}`
  return [head, ...(periods.length === 0 ? [says.undeclared] : periods)].join('\n\n')
}

interface Says {
  readonly law: string
  readonly undeclared: string
  readonly quoted: (title: string) => string
  readonly period: (law: Law) => string
}

const texts: Readonly<Record<Locale, Says>> = {
  zh: {
    law: '法律',
    undeclared: '没有声明这部法律的施行期间，引用是否有效不作核对。',
    quoted: (title) => `《${title}》`,
    period: ({ from, until, replacedBy: by }) =>
      `${from} 起施行${until === undefined ? '' : `，${until} 起不再施行`}${by === undefined ? '' : `，由《${by}》代替`}`,
  },
  en: {
    law: 'law',
    undeclared: 'When this law is in force is not declared: its citations are taken as they are.',
    quoted: (title) => `“${title}”`,
    period: ({ from, until, replacedBy: by }) =>
      `in force from ${from}${until === undefined ? '' : ` until ${until}`}${by === undefined ? '' : `, replaced by “${by}”`}`,
  },
}
