import type { FactActionName, GuardName } from './implementation.ts'

/** The actions that change no fact: whoever runs the machine does with them what it is there for. */
export type EffectActionName =
  | 'openTask'
  | 'closeTask'
  | 'accept'
  | 'convertCase'
  | 'deem'
  | 'lapse'
  | 'notify'
  | 'push'
  | 'start'
  | 'archive'
  | 'branch'
  | 'conclude'

/** What each name in a compiled machine means, for whoever runs it on XState of their own. */
export const machineVocabulary: {
  readonly guards: Readonly<Record<GuardName, string>>
  readonly actions: Readonly<Record<FactActionName | EffectActionName, string>>
  readonly events: Readonly<Record<string, string>>
} = {
  guards: {
    present: 'every document in params.waits that is needed is present, shared, obtained, issued or waived',
    complete: 'no document in params.documents is missing',
    suppliesAll: 'with event.documents, no document in params.documents is missing',
    concerns: 'event.documents names one of params.documents',
    lost: 'params.node has no outcome, and a document in params.waits that is needed has the status params.status',
    owed: 'params.node has no outcome, and a document in params.waits that is needed is not there',
    holds: 'params.condition holds',
    skipped: 'the case takes one of the green channels params.skippedBy',
    decided: 'params.node has an outcome other than correct; with params.outcome, that one',
    open: 'params.node has no outcome',
    unfollowed:
      'params.node has an outcome other than correct, and nothing that follows from it, params.nodes, has an outcome',
    allEnded: 'every one of params.nodes has an outcome',
    fewer: 'params.counter was counted fewer times than params.fewerThan; with params.condition, and that holds',
    formal: 'params.condition holds, and every document in params.waits that is needed is there',
    nothingToIssue: 'no document is obtained and not yet issued',
    nothingGranted: 'no item has the outcome granted',
    allRefused: 'some of the items params.nodes has ended, and none was granted',
    allWithdrawn: 'some of the items params.nodes has ended, and all that have were withdrawn',
    asksRating: 'one of params.nodes was passed: a rating is asked for',
    negative: 'event.rating is 1 or 2',
    granted: 'one of the items params.nodes has the outcome granted; with params.waits, and each of these is needed',
  },
  actions: {
    receive: 'assigns event.fields, event.documents and event.channel to the facts: the application',
    supply: 'assigns event.documents to the facts',
    amend: 'assigns event.fields and event.documents to the facts',
    day: 'assigns event.today',
    decide: 'assigns params.outcome as the outcome of params.node',
    clear: 'takes the outcomes of params.nodes back: these steps are done again',
    count: 'counts params.counter once more',
    overlay: 'at the first acceptance: notes which of the conditions params.channels hold',
    grant: 'assigns the outcome granted to params.node and marks params.documents as obtained',
    grantOpen: 'the same, if params.node has no outcome',
    end: 'assigns params.status (refused, annulled, withdrawn) to params.node and to params.documents',
    endOpen: 'the same, if params.node has no outcome',
    issue: 'marks every obtained document as issued',
    convert:
      'takes back the outcomes of those of params.opinions that know less than there is; params.documents that are later become tolerated, params.committed committed',
    revoke: 'marks those of params.documents that are there as revoked',
    expire: 'marks params.document as lapsed, if it is tolerated and each of params.nodes has an outcome',
    openTask:
      'effect: the task params.node is open; with params.outcome, for that outcome only, params.because says why',
    closeTask: 'effect: the task params.node is no longer open',
    accept: 'effect: the case is accepted at the intake params.node',
    convertCase: 'effect: the pre-review params.node becomes formal: the case is accepted',
    deem: 'effect: silence decided params.node',
    lapse: 'effect: params.document did not come in time for params.node',
    notify: 'effect: params.node tells somebody',
    push: 'effect: params.node hands documents and fields on',
    start: 'effect: a case of params.process is to be started',
    archive: 'effect: the file is closed',
    waive: 'marks params.documents as waived: a law lets them be dispensed with',
    branch: 'effect: the case takes the branch params.node, or none of those that params.node has',
    conclude: 'effect: the case ends with params.status',
  },
  events: {
    '<intake>:submit': 'the applicant applies: { fields, documents, channel }',
    '<task>:<outcome>': 'somebody concludes the task with that outcome: { fields }',
    '<task>:overdue': 'the limit of a task, an item, an await or a pre-review has passed, and silence does something',
    '<step>:takeBack': 'whoever did the step takes it back, before anything that follows from it was done',
    '<intake>:deem': 'five working days from receipt have passed without a notice',
    '<task>:lapse': 'the time for the correction that the task asked for has passed',
    'tolerance:<document>': 'the time in which a tolerated document was to come has passed',
    supply: 'the applicant supplies documents: { documents }',
    share: 'an office shares documents: { documents }',
    amend: 'the applicant amends the form: { fields, documents }',
    withdraw: 'the applicant withdraws the application',
    day: 'a day begins: { today }',
    rate: 'the applicant rates: { rating }',
  },
}
