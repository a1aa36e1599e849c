import type { Simulation } from '@banjie/compiler'
import { shareText, simulationWords, type Locale } from '../simulation-words.ts'
import { EDGE, fitted, lineAt, rectAt, textAt, WIDTH, widthOf, type Chart } from './svg.ts'

const ROW = 30
const BUSY = 0.85

const words = {
  zh: {
    title: '岗位有多忙',
    note: '来件期间的工作时间里，有多大比例在办事；过了 85% 的虚线，等候会越来越长',
    of: (post: string, people: string, load: string) => `${post}（${people}）${load}`,
  },
  en: {
    title: 'How busy the posts are',
    note: 'the share of working time spent on cases while cases came; beyond the dashed 85% queues grow and grow',
    of: (post: string, people: string, load: string) => `${post} (${people}) ${load}`,
  },
} as const

/** How busy each post was, as bars. */
export function postsChart({ posts }: Simulation, locale: Locale): Chart {
  const says = words[locale]
  const { people } = simulationWords[locale]
  const left = EDGE + Math.min(300, Math.max(90, ...posts.map(({ post }) => widthOf(post))) + 14)
  const right = WIDTH - EDGE - 74 - Math.max(30, ...posts.map(({ staff }) => widthOf(people(staff))))
  const xOf = (share: number): number => left + (right - left) * Math.min(1, share)
  const bottom = posts.length * ROW + 4
  const body = [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      lineAt(xOf(share), 0, xOf(share), bottom, share === 0 ? 'base' : 'grid'),
      textAt(xOf(share), bottom + 16, shareText(share), 'soft', 'middle'),
    ]),
    ...posts.flatMap(({ post, staff, load }, index) => {
      const y = index * ROW + 4
      const isBusy = load > BUSY
      return [
        textAt(left - 10, y + 16, fitted(post, left - EDGE - 10), 'ink', 'end'),
        rectAt(left, y + 2, xOf(load) - left, ROW - 10, isBusy ? 'late' : 'bar'),
        textAt(right + 10, y + 16, shareText(load), isBusy ? 'late' : 'ink'),
        textAt(WIDTH - EDGE, y + 16, people(staff), 'soft', 'end'),
      ]
    }),
    lineAt(xOf(BUSY), -4, xOf(BUSY), bottom, 'mark'),
  ]
  return {
    name: 'posts',
    title: says.title,
    note: says.note,
    description: posts.map(({ post, staff, load }) => says.of(post, people(staff), shareText(load))).join('\n'),
    height: bottom + 26,
    body: body.join('\n'),
  }
}
