import type { DocumentPlan, ItemPlan, OfficePlan, Plan, SequenceBlock } from '@banjie/runtime/plan'
import { blocksOf, isTask } from '@banjie/runtime/plan'
import type { Item, Office, Process } from '../model/model.ts'
import { citationsOf, limitOf } from './limits.ts'
import { handlesIn, officesIn } from '../model/parts.ts'

/** The offices, documents and items that a process has to do with; what it does not use is not part of its plan. */
export function catalogueOf(process: Process, body: SequenceBlock): Pick<Plan, 'offices' | 'documents' | 'items'> {
  const handled = [...new Set(handlesIn(process.statements).map(({ item }) => item))]
  const acting = new Set(
    [...blocksOf(body)].flatMap((block) => (isTask(block) ? block.by.map(({ office }) => office) : [])),
  )
  const offices = officesIn(process.statements).filter(({ name }) => acting.has(name))
  const documents = handled.flatMap((item) => [
    ...item.needs.map(({ document }) => document),
    ...item.yields.map(({ document }) => document),
  ])
  return {
    offices: Object.fromEntries(offices.map((office) => [office.name, officePlan(office)])),
    documents: Object.fromEntries(documents.map(({ name, title }) => [name, titled(title)])),
    items: Object.fromEntries(handled.map((item) => [item.name, itemPlan(item)])),
  }
}

const titled = (title: string | undefined): DocumentPlan => (title === undefined ? {} : { title })

const officePlan = ({ title, posts }: Office): OfficePlan => ({
  ...titled(title),
  posts: Object.fromEntries([...posts.values()].map((post) => [post.name, titled(post.title)])),
})

const itemPlan = ({ title, basis, offices, statutory, promised }: Item): ItemPlan => ({
  ...titled(title),
  basis: citationsOf(basis),
  offices: offices.map(({ name }) => name),
  ...(statutory === undefined
    ? {}
    : { statutory: { ...limitOf(statutory.limit), ...(statutory.fromReceipt ? { fromReceipt: true as const } : {}) } }),
  ...(promised === undefined ? {} : { promised: limitOf(promised) }),
})
