import type { Calendar } from '@banjie/runtime/calendar'
import { postKey, type Instant } from '@banjie/runtime/plan'
import { heapOf, type Heap } from './heap.ts'
import { comesFirst, type Person, type Work } from './work.ts'

/** What the posts of a hall need of the world around them. */
export interface Around {
  readonly calendar: Calendar
  now(): Instant
  /** Has something done at an instant. */
  later(at: Instant, what: () => void): void
  /** Somebody takes a piece of work in hand; answers when he will be done. */
  begins(work: Work, person: Person): Instant
  /** Somebody is done with his part. */
  ends(work: Work, person: Person): void
}

/** The posts of a hall (岗位): who holds them, and what waits for them. */
export interface Posts {
  /** Those who hold a post, by name. */
  holders(post: string): readonly string[]
  /** Puts work in the queue of every post that may do it; whoever is free first takes it. */
  queue(work: Work): void
}

interface Post {
  readonly name: string
  readonly people: readonly Person[]
  readonly busy: Set<Person>
  readonly waiting: Heap<{ readonly work: Work; readonly queued: number }>
}

/** The posts of a hall, each with so many people. They take work in the calendar's hours, and finish it in those. */
export function postsOf(staff: Readonly<Record<string, number>>, around: Around): Posts {
  const posts = new Map(Object.entries(staff).map(([name, count]) => [name, postOf(name, count)]))
  let opensAt = -Infinity

  /** Whether the hall is at work; if not, it goes on when it opens. */
  const isOpen = (): boolean => {
    const now = around.now()
    const opens = around.calendar.days.addWorkingMs(now, 1) - 1
    if (opens <= now) return true
    if (opensAt < opens) {
      opensAt = opens
      around.later(opens, () => {
        for (const post of posts.values()) serve(post)
      })
    }
    return false
  }

  /** Gives what waits to whoever is free. */
  const serve = (post: Post): void => {
    if (post.busy.size === post.people.length || post.waiting.size === 0 || !isOpen()) return
    const passedOver: { readonly work: Work; readonly queued: number }[] = []
    while (post.busy.size < post.people.length) {
      const first = post.waiting.pop()
      if (first === undefined) break
      const { work, queued } = first
      if (!work.isOpen || work.wanted === 0 || queued !== work.queued) continue
      const person = post.people.find((one) => !post.busy.has(one) && !work.people.has(one.name))
      if (person !== undefined) begin(post, work, person)
      // Whoever has signed cannot sign again: it waits for the others, and lets the next come first.
      if (person === undefined) passedOver.push(first)
      else if (work.wanted > 0) post.waiting.push(first)
    }
    for (const one of passedOver) post.waiting.push(one)
  }

  const begin = (post: Post, work: Work, person: Person): void => {
    work.wanted--
    work.people.add(person.name)
    post.busy.add(person)
    around.later(around.begins(work, person), () => {
      post.busy.delete(person)
      around.ends(work, person)
      serve(post)
    })
  }

  return {
    holders: (post) => posts.get(post)?.people.map(({ name }) => name) ?? [],
    queue: (work) => {
      work.queued++
      for (const ref of work.block.by) {
        const post = posts.get(postKey(ref))
        if (post === undefined || work.wanted === 0) continue
        post.waiting.push({ work, queued: work.queued })
        serve(post)
      }
    },
  }
}

function postOf(name: string, count: number): Post {
  return {
    name,
    people: Array.from({ length: count }, (_, index) => ({ post: name, name: `${name} ${index + 1}` })),
    busy: new Set(),
    waiting: heapOf((a, b) => comesFirst(a.work, b.work)),
  }
}
