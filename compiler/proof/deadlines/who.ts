import type { Text } from '../../messages/report.ts'
import type { Doer, Office } from '../../model/model.ts'
import type { Doing } from '../../model/statement.ts'

/** Who does something, in words: the posts that it is open to, else the offices that handle it. */
export function whoOf(by: readonly Doing[], offices: readonly Office[] = []): Text {
  const doers = by.length > 0 ? by.map(({ doer }) => doer) : offices
  return { zh: doers.map((doer) => nameOf(doer).zh).join('、'), en: doers.map((doer) => nameOf(doer).en).join(', ') }
}

function nameOf(doer: Doer): Text {
  if (doer.kind === 'applicant') return applicant
  const name = doer.kind === 'post' ? `${doer.office.name}.${doer.name}` : doer.name
  return { zh: name, en: name }
}

export const applicant: Text = { zh: '申请人', en: 'the applicant' }
