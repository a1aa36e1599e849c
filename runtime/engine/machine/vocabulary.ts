import type { Condition, DocumentStatus, Facts, Term } from '../../plan/index.ts'
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
  /** What the context holds. */
  readonly facts: Readonly<Record<keyof Facts, string>>
  /** Where a document is. */
  readonly documents: Readonly<Record<DocumentStatus, string>>
  readonly conditions: Readonly<Record<Condition['kind'], string>>
  /** The values in conditions; a condition is one too. */
  readonly terms: Readonly<Record<Exclude<Term['kind'], Condition['kind']>, string>>
  readonly guards: Readonly<Record<GuardName, string>>
  readonly actions: Readonly<Record<FactActionName | EffectActionName, string>>
  readonly events: Readonly<Record<string, string>>
} = {
  facts: {
    documents: 'where each document is; one that is not mentioned is not there',
    fields: 'the answers by field; null, or nothing, where there is none',
    outcomes:
      'by node: what a step was decided as (pass, correct, refuse, one of its own), how an item ended (granted, refused, annulled, withdrawn)',
    counts: 'by counter: how often an item asked for corrections, how often a step sent the item back',
    channel: 'by which way the case came in',
    today: 'which day it is, YYYY-MM-DD',
    green: 'the green channels that the case takes, by their place from 0; once it is accepted',
    revisions:
      'only where there is a pre-review: what changed when. now goes up by one with every receive, supply, amend, grant and end; documents has that number for each document named then, fields for the answers if event.fields is there; opinions has, by node, what now was at the last decide',
  },
  documents: {
    missing: 'asked of the applicant and not there',
    tolerated: 'asked of the applicant; may come later (容缺)',
    committed: 'asked of the applicant; a commitment stands in (告知承诺)',
    later: 'asked of the applicant before a pre-review becomes formal',
    lapsed: 'did not come in the time in which it was tolerated',
    present: 'there, from the applicant',
    shared: 'there, from another office',
    obtained: 'there: the result of an item',
    issued: 'there, and handed over',
    refused: 'its item was refused',
    annulled: 'the acceptance of its item was withdrawn',
    withdrawn: 'its item was withdrawn',
    revoked: 'taken back after a verification',
    waived: 'no longer asked for, or dispensed with by a law',
  },
  conditions: {
    and: 'all of `of` hold',
    or: 'one of `of` holds',
    not: '`of` does not hold',
    compare:
      'left and right, compared by operator; false where one of them has no value. Options ticked (a list) are equal to one of them, and to the same options in any order. Lengths of one family are compared as they are (a month 30 days, a year 360), others in working days rounded up (7 days are 5)',
    in: 'value equals one of `among`',
    'not-in': 'value has a value, and equals none of `among`',
    yes: 'the answer to field is true',
    yesno: 'value',
    submitted: 'the document is present',
    obtained: 'the document is shared, obtained or issued',
  },
  terms: {
    field: 'the answer to the field of that name; none where it was not answered or nothing was ticked',
    number: 'value',
    text: 'value',
    word: 'value: the name of a channel or of an outcome',
    date: 'value, YYYY-MM-DD; dates are compared as days, answered ones too',
    duration: 'amount of unit',
    today: 'facts.today',
    channel: 'facts.channel',
    outcome: 'facts.outcomes of node',
    arithmetic:
      'left and right, calculated exactly by operator; a date and a length are a date (months first, then days, then working days), two dates are days; none where nothing comes of it',
    negative: '`of` below zero',
  },
  guards: {
    present:
      'every document in params.waits ({ document, when }) that is needed is present, shared, obtained, issued or waived; one is needed where `when` holds, or it has none',
    complete: 'no document in params.documents is missing',
    suppliesAll: 'with event.documents, no document in params.documents is missing',
    concerns: 'event.documents names one of params.documents',
    lost: 'params.node has no outcome, and a document in params.waits that is needed has the status params.status',
    owed: 'params.node has no outcome, and a document in params.waits that is needed is not present, shared, obtained, issued or waived',
    holds: 'params.condition holds',
    skipped: 'facts.green has one of params.skippedBy',
    decided: 'params.node has an outcome other than correct; with params.outcome, that one',
    open: 'params.node has no outcome',
    unfollowed:
      'params.node has an outcome other than correct, and nothing that follows from it, params.nodes, has an outcome',
    allEnded: 'every one of params.nodes has an outcome',
    fewer: 'params.counter was counted fewer times than params.fewerThan; with params.condition, and that holds',
    formal: 'params.condition holds, and present',
    nothingToIssue: 'no document is obtained and not yet issued',
    nothingGranted: 'no item has the outcome granted',
    allRefused: 'some of the items params.nodes has ended, and none was granted',
    allWithdrawn: 'some of the items params.nodes has ended, and all that have were withdrawn',
    asksRating: 'one of params.nodes was passed: a rating is asked for',
    negative: 'event.rating is 1 or 2',
    granted: 'one of the items params.nodes has the outcome granted; with params.waits, and each of these is needed',
  },
  actions: {
    receive: 'merges event.fields and event.documents into the facts, assigns event.channel: the application',
    supply: 'merges event.documents into the facts',
    amend: 'merges event.fields and event.documents into the facts',
    day: 'assigns event.today',
    decide: 'assigns params.outcome as the outcome of params.node',
    clear: 'takes the outcomes of params.nodes back: these steps are done again',
    count: 'counts params.counter once more',
    overlay: 'unless facts.green is there: assigns it the places of those of params.channels that hold',
    grant: 'assigns the outcome granted to params.node and marks params.documents as obtained',
    grantOpen: 'the same, if params.node has no outcome',
    end: 'assigns params.status (refused, annulled, withdrawn) to params.node and to params.documents',
    endOpen: 'the same, if params.node has no outcome',
    issue: 'marks every obtained document as issued',
    convert:
      'takes back the outcomes of those of params.opinions ({ node, documents }) whose number in facts.revisions is below that of the fields or of one of their documents, or which read one that has no number; params.documents that are later become tolerated, params.committed committed',
    revoke: 'marks those of params.documents that are present, shared, obtained or issued as revoked',
    waive: 'marks params.documents as waived: a law lets them be dispensed with',
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
    branch: 'effect: the case takes the branch params.node, or none of those that params.node has',
    conclude: 'effect: the case ends with params.status',
  },
  events: {
    '<intake>:submit':
      'the applicant applies: { fields, documents, channel }; of the documents that the intake asks for in this case (asks in the plan) those brought are present, the others missing, tolerated, committed or later, as they are asked for',
    '<task>:<outcome>': 'somebody concludes the task with that outcome: { fields }',
    '<task>:overdue': 'the limit of a task, an item, an await or a pre-review has passed, and silence does something',
    '<step>:takeBack': 'whoever did the step takes it back, before anything that follows from it was done',
    '<intake>:deem': 'five working days from receipt have passed without a notice',
    '<task>:lapse': 'the time for the correction that the task asked for has passed',
    'tolerance:<document>': 'the time in which a tolerated document was to come has passed',
    supply: 'the applicant supplies documents: { documents }',
    share: 'an office shares documents: { documents }',
    amend:
      'the applicant amends the form: { fields, documents }; documents has what is asked for in addition, and as waived what no longer is',
    withdraw: 'the applicant withdraws the application',
    day: 'a day begins: { today }',
    rate: 'the applicant rates: { rating }',
  },
}
