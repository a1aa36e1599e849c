import { type DocumentPlan, type ItemPlan, type OfficePlan, type Plan } from '@banjie/runtime/plan'
import type { Document, Item, Office, Process } from '../model/model.ts'
import { handlesIn, officesIn, postsOf } from '../model/parts.ts'
import { partsOf } from '../model/task.ts'
import { citationsOf, limitOf, overdueOf } from './limits.ts'

const fiveWorkingDays = { amount: 5, unit: 'workingDay' } as const

/** The offices, documents and items that a process has to do with; what it does not use is not part of its plan. */
export function catalogueOf(process: Process): Pick<Plan, 'offices' | 'documents' | 'items'> {
  const handled = [...new Set(handlesIn(process.statements).map(({ item }) => item))]
  const documents = handled.flatMap((item) => [
    ...item.needs.map(({ document }) => document),
    ...item.yields.map(({ document }) => document),
  ])
  return {
    offices: Object.fromEntries(officesIn(process.statements).map((office) => [office.name, officePlan(office)])),
    documents: Object.fromEntries(documents.map((document) => [document.name, documentPlan(document)])),
    items: Object.fromEntries(handled.map((item) => [item.name, itemPlan(item)])),
  }
}

const titled = (title: string | undefined): { readonly title?: string } => (title === undefined ? {} : { title })

function documentPlan({ title, node }: Document): DocumentPlan {
  const formats = partsOf(node.parts, 'format').flatMap(({ texts }) => texts.map(({ value }) => value))
  const [sample] = partsOf(node.parts, 'sample')
  const [blank] = partsOf(node.parts, 'blank')
  return {
    ...titled(title),
    ...(formats.length === 0 ? {} : { formats }),
    ...(sample === undefined ? {} : { sample: sample.text.value }),
    ...(blank === undefined ? {} : { blank: blank.text.value }),
  }
}

function officePlan({ title, posts, node }: Office): OfficePlan {
  const [address] = partsOf(node.parts, 'address')
  const [phone] = partsOf(node.parts, 'officePhone')
  return {
    ...titled(title),
    posts: Object.fromEntries([...posts.values()].map((post) => [post.name, titled(post.title)])),
    ...(address === undefined ? {} : { address: address.text.value }),
    ...(phone === undefined ? {} : { phone: phone.text.value }),
  }
}

function itemPlan(item: Item): ItemPlan {
  const { title, itemKind, basis, offices, statutory, promised, seal, takenOverFrom, supervisedBy, fee } = item
  const { corrections, extension } = item
  return {
    ...titled(title),
    kind: itemKind,
    basis: citationsOf(basis),
    offices: offices.map(({ name }) => name),
    ...(statutory === undefined
      ? {}
      : {
          statutory: { ...limitOf(statutory.limit), ...(statutory.fromReceipt ? { fromReceipt: true as const } : {}) },
        }),
    ...(promised === undefined ? {} : { promised: limitOf(promised) }),
    ...(seal === undefined ? {} : { seal: { office: seal.office.name, seal: seal.name, ...titled(seal.title) } }),
    ...(takenOverFrom === undefined ? {} : { takenOverFrom: takenOverFrom.name }),
    ...(supervisedBy === undefined ? {} : { supervisedBy: supervisedBy.name }),
    ...(fee === undefined ? {} : { fee: fee.amount.value }),
    ...(corrections === undefined
      ? {}
      : {
          corrections: {
            times: corrections.times,
            eachWithin: corrections.eachWithin === undefined ? fiveWorkingDays : limitOf(corrections.eachWithin),
            ...(corrections.overdue === undefined ? {} : { overdue: overdueOf(corrections.overdue) }),
          },
        }),
    ...(extension === undefined
      ? {}
      : {
          extension: {
            length: limitOf(extension.length),
            by: extension.by === undefined ? offices.flatMap(postsOf) : postsOf(extension.by),
          },
        }),
  }
}
