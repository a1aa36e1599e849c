import type { FactActionName, GuardName } from './implementation.ts'

/** The actions that change no fact: whoever runs the machine does with them what it is there for. */
export type EffectActionName = 'openTask' | 'closeTask' | 'accept' | 'conclude'

/** What each name in a compiled machine means, for whoever runs it on XState of their own. */
export const machineVocabulary: {
  readonly guards: Readonly<Record<GuardName, string>>
  readonly actions: Readonly<Record<FactActionName | EffectActionName, string>>
  readonly events: Readonly<Record<string, string>>
} = {
  guards: {
    present: 'every document in params.documents is present, obtained or issued',
    complete: 'no document in params.documents is missing',
    suppliesAll: 'with event.documents, no document in params.documents is missing',
    lost: 'a document in params.documents can no longer come',
    nothingToIssue: 'no document is obtained and not yet issued',
    nothingGranted: 'no item has the outcome granted',
    allRefused: 'some item has the outcome refused and none granted',
  },
  actions: {
    receive: 'assigns event.fields and event.documents to the facts: the application',
    supply: 'assigns event.documents to the facts',
    amend: 'assigns event.fields to the facts',
    decide: 'assigns params.outcome as the outcome of params.node',
    grant: 'assigns the outcome granted to params.node and marks params.documents as obtained',
    forfeit: 'assigns the outcome refused to params.node and marks params.documents as lost',
    issue: 'marks every obtained document as issued',
    openTask: 'effect: the task params.node is open',
    closeTask: 'effect: the task params.node is no longer open',
    accept: 'effect: the case is accepted at the intake params.node',
    conclude: 'effect: the case ends with params.status',
  },
  events: {
    '<intake>:submit': 'the applicant applies: { fields, documents }',
    '<task>:<outcome>': 'a post concludes the task with that outcome',
    '<intake>:deem': 'five working days from receipt have passed without a notice',
    '<intake>:lapse': 'the time for the correction has passed',
    supply: 'the applicant supplies documents: { documents }',
    amend: 'the applicant amends the form: { fields }',
    withdraw: 'the applicant withdraws the application',
  },
}
