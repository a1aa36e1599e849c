import { effectOf } from './effect.fixture.ts'
import { licensing } from './licensing.ts'

const document = (part: string): string => licensing({ item: '需 附件' }).replace('材料 附件', `材料 附件 { ${part} }`)
const office = (part: string): string => licensing().replace('机构 局 {', `机构 局 { ${part} `)

// What is told to applicants stands in the plan, for the guide, the catalogue and whoever shows a case.

effectOf('format', 'in which formats a document is taken', {
  program: document,
  cases: { '格式 "pdf", "jpg"': ['pdf', 'jpg'], '': undefined },
  seen: ({ plan }) => plan.documents['附件']?.formats,
})
effectOf('sample', 'a filled-in sample of it', {
  program: document,
  cases: { '样表 "samples/附件.pdf"': 'samples/附件.pdf', '': undefined },
  seen: ({ plan }) => plan.documents['附件']?.sample,
})
effectOf('blank', 'a blank of it', {
  program: document,
  cases: { '空表 "forms/附件.docx"': 'forms/附件.docx', '': undefined },
  seen: ({ plan }) => plan.documents['附件']?.blank,
})
effectOf('address', 'where the office is', {
  program: office,
  cases: { '地址 "东风街 1 号"': '东风街 1 号', '': undefined },
  seen: ({ plan }) => plan.offices['局']?.address,
})
effectOf('phone', 'how it is called', {
  program: office,
  cases: { '电话 "0536-8888888"': '0536-8888888', '': undefined },
  seen: ({ plan }) => plan.offices['局']?.phone,
})
effectOf('post', 'the posts that the office has', {
  program: office,
  cases: { '岗位 咨询岗': true, '': false },
  seen: ({ plan }) => '咨询岗' in (plan.offices['局']?.posts ?? {}),
})
effectOf('theme', 'under which themes applicants find the process', {
  program: (part) => licensing({ process: part }),
  cases: { '主题 "开店", "餐饮"': ['开店', '餐饮'], '': undefined },
  seen: ({ plan }) => plan.themes,
})
effectOf('takenOverFrom', 'the office that the item came from', {
  program: (part) => licensing({ item: part }),
  cases: { '划转自 监管局': '监管局', '': undefined },
  seen: ({ plan }) => plan.items['许可']?.takenOverFrom,
})
effectOf('basis', 'the law that the item rests on', {
  program: (part) => licensing({ item: part }),
  cases: { '依据 《甲法》第一条': [{ law: '甲法', article: 1 }], '': [] },
  seen: ({ plan }) => plan.items['许可']?.basis,
})
effectOf('article', 'the article that is cited', {
  program: (part) => licensing({ item: `依据 "Law A" ${part}` }),
  cases: { 'article 3': [{ law: 'Law A', article: 3 }], '': [{ law: 'Law A' }] },
  seen: ({ plan }) => plan.items['许可']?.basis,
})
effectOf('paragraph', 'the paragraph of it', {
  program: (part) => licensing({ item: `依据 "Law A" article 3 ${part}` }),
  cases: { 'paragraph 2': [{ law: 'Law A', article: 3, paragraph: 2 }], '': [{ law: 'Law A', article: 3 }] },
  seen: ({ plan }) => plan.items['许可']?.basis,
})
