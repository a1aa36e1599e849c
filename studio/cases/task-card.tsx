import { useId, useState, type FormEvent, type ReactElement, type ReactNode } from 'react'
import { postKey, samePost, type PostRef } from '@banjie/runtime/plan'
import type { CompleteTask, Doer, TaskView } from '@banjie/runtime/server/api'
import { faultText, type Fault } from '../client/answer.ts'
import { instantText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'
import { reasonNeed } from './outcome-reason.ts'
import { doersOf } from './task-doers.ts'

type Outcome = TaskView['outcomes'][number]

/** An open task, played by one of its posts. */
export interface TaskCardProps {
  readonly task: TaskView
  readonly isWorking: boolean
  readonly refused: Fault | undefined
  readonly onComplete: (completion: CompleteTask) => void
  /** What else can be done with it. */
  readonly children?: ReactNode
}

export function TaskCard({ task, isWorking, refused, onComplete, children }: TaskCardProps): ReactElement {
  const { t, pick, locale } = useUi()
  const doers = doersOf(task)
  const [picked, setBy] = useState<PostRef>()
  const by = doers.find((doer) => picked !== undefined && samePost(doer, picked)) ?? doers[0]
  const [chosen, setChosen] = useState<Outcome>()
  const [person, setPerson] = useState('')
  const heading = useId()
  const { clock } = task

  const conclude = (outcome: Outcome, reason?: string): void => {
    if (by === undefined) return
    const signer = person.trim() === '' ? by : { ...by, person: person.trim() }
    setPerson('')
    setChosen(undefined)
    onComplete({ by: signer, outcome: outcome.name, ...(reason === undefined ? {} : { reason }) })
  }
  const press = (outcome: Outcome): void => (reasonNeed(outcome) === 'none' ? conclude(outcome) : setChosen(outcome))
  return (
    <article className="task-card" aria-labelledby={heading}>
      <header>
        <h4 id={heading}>{pick(task.label)}</h4>
        {clock !== undefined && <span className={dueClass(clock.warning)}>{pick(clock.limitText)}</span>}
        {clock?.due !== undefined && (
          <span className="muted small">{t('tasks.due', { at: instantText(clock.due.at, locale) })}</span>
        )}
      </header>
      <Whereabouts task={task} />
      <Signers task={task} />
      {task.posts.length > 1 && <PostPicker posts={task.posts} by={by} onPick={setBy} />}
      {task.signing !== undefined && (
        <label className="post-picker">
          <span className="muted small">{t('tasks.person')}</span>
          <input
            className="input"
            value={person}
            autoComplete="off"
            onChange={(event) => setPerson(event.target.value)}
          />
        </label>
      )}
      <div className="outcomes" role="group" aria-labelledby={heading}>
        {task.outcomes.map((outcome, index) => (
          <button
            type="button"
            key={outcome.name}
            className={index === 0 && chosen === undefined ? 'button primary' : 'button'}
            aria-expanded={reasonNeed(outcome) === 'none' ? undefined : outcome === chosen}
            disabled={isWorking}
            onClick={() => press(outcome)}
          >
            {pick(outcome.label)}
          </button>
        ))}
        {isWorking && <span className="muted">{t('tasks.working')}</span>}
      </div>
      {chosen !== undefined && (
        <ReasonForm
          key={chosen.name}
          outcome={chosen}
          isWorking={isWorking}
          onCancel={() => setChosen(undefined)}
          onConfirm={(reason) => conclude(chosen, reason === '' ? undefined : reason)}
        />
      )}
      <p role="alert" className="field-fault">
        {refused !== undefined && pick(faultText(refused))}
      </p>
      {children}
    </article>
  )
}

/** Who has it where those are not just its posts, and what was reported to them. */
function Whereabouts({ task }: { readonly task: TaskView }): ReactElement | undefined {
  const { t, pick } = useUi()
  const { handedTo, delegation } = task
  const report = delegation?.report
  if (delegation !== undefined && report !== undefined)
    return (
      <p className="muted small">
        {t('tasks.reported', { who: named(delegation.to), outcome: pick(report.label) })}
        {report.reason !== undefined && ` ${t('tasks.reported.reason', { reason: report.reason })}`}
      </p>
    )
  const has = delegation?.to ?? handedTo
  return has === undefined ? undefined : <p className="muted small">{t('tasks.with', { who: named(has) })}</p>
}

/** How several people decide together, who is asked, and what those said who have signed. */
function Signers({ task }: { readonly task: TaskView }): ReactElement | undefined {
  const { t, pick } = useUi()
  if (task.signing === undefined) return undefined
  return (
    <p className="signers small">
      <span className="chip">{pick(task.signing)}</span>
      {task.signers?.map(({ person, label }) => (
        <span key={person} className={label === undefined ? 'muted' : undefined}>
          {person === '' ? t('tasks.unnamed') : person} {label === undefined ? t('tasks.unsigned') : pick(label)}
        </span>
      ))}
    </p>
  )
}

const named = (doer: Doer): string => (doer.person === undefined ? postKey(doer) : `${postKey(doer)} ${doer.person}`)

const dueClass = (warning: 'yellow' | 'red' | undefined): string =>
  warning === undefined ? 'chip' : warning === 'red' ? 'chip seal' : 'chip amber'

function PostPicker(props: {
  readonly posts: readonly PostRef[]
  readonly by: PostRef | undefined
  readonly onPick: (post: PostRef) => void
}): ReactElement {
  const { posts, by, onPick } = props
  const { t } = useUi()
  return (
    <label className="post-picker">
      <span className="muted small">{t('tasks.as')}</span>
      <select
        className="input"
        value={by === undefined ? '' : postKey(by)}
        onChange={(event) => {
          const picked = posts.find((post) => postKey(post) === event.target.value)
          if (picked !== undefined) onPick(picked)
        }}
      >
        {posts.map((post) => (
          <option key={postKey(post)} value={postKey(post)}>
            {postKey(post)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A refusal wants its reasons, a correction may have them. */
function ReasonForm(props: {
  readonly outcome: Outcome
  readonly isWorking: boolean
  readonly onCancel: () => void
  readonly onConfirm: (reason: string) => void
}): ReactElement {
  const { outcome, isWorking, onCancel, onConfirm } = props
  const { t, pick } = useUi()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const id = useId()
  const isWanted = reasonNeed(outcome) === 'wanted'
  const isFaulty = isWanted && reason.trim() === ''
  const isMissing = isTried && isFaulty

  const confirm = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (!isFaulty) onConfirm(reason.trim())
  }
  return (
    <form className="reason" onSubmit={confirm} noValidate>
      <label htmlFor={id}>{t(isWanted ? 'tasks.reason' : 'tasks.reason.welcome')}</label>
      <textarea
        className="input"
        id={id}
        rows={2}
        value={reason}
        autoFocus
        aria-invalid={isMissing}
        aria-describedby={`${id}-note`}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}-note`} className="field-fault">
        {isMissing && t('tasks.reason.wanted')}
      </p>
      <div className="outcomes">
        <button type="submit" className="button primary" disabled={isWorking}>
          {t('tasks.reason.confirm', { outcome: pick(outcome.label) })}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
