import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { postKey, type PostRef } from '@banjie/runtime/plan'
import { useUi } from '../ui/ui-context.ts'

interface ByPostProps {
  readonly posts: readonly PostRef[]
  readonly label: string
  readonly isWorking: boolean
  readonly onDo: (by: PostRef) => void
}

/** Something that one of several posts may do. */
export function ByPost({ posts, label, isWorking, onDo }: ByPostProps): ReactElement {
  const [by, setBy] = useState(posts[0])
  return (
    <span className="by-post">
      {posts.length > 1 && <PostSelect posts={posts} by={by} onPick={setBy} />}
      <button type="button" className="button" disabled={isWorking} onClick={() => by !== undefined && onDo(by)}>
        {label}
      </button>
    </span>
  )
}

/** Which post acts. */
export function PostSelect(props: {
  readonly label?: string
  readonly posts: readonly PostRef[]
  readonly by: PostRef | undefined
  readonly onPick: (post: PostRef) => void
}): ReactElement {
  const { posts, by, onPick, label } = props
  const { t } = useUi()
  return (
    <select
      className="input"
      aria-label={label ?? t('tasks.as')}
      value={by === undefined ? '' : postKey(by)}
      onChange={(event) => {
        const picked = posts.find((post) => postKey(post) === event.target.value)
        if (picked !== undefined) onPick(picked)
      }}
    >
      {posts.map((post) => (
        <option key={postKey(post)}>{postKey(post)}</option>
      ))}
    </select>
  )
}

/** Something that wants a reason: it is asked for when somebody sets out to do it. */
export function WithReason(
  props: Omit<ByPostProps, 'onDo'> & { readonly onDo: (by: PostRef, reason: string) => void },
): ReactElement {
  const { posts, label, isWorking, onDo } = props
  const { t } = useUi()
  const [isOpen, setOpen] = useState(false)
  const [by, setBy] = useState(posts[0])
  const [reason, setReason] = useState('')
  const id = useId()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (by === undefined || reason.trim() === '') return
    onDo(by, reason.trim())
  }
  if (!isOpen)
    return (
      <li>
        <button type="button" className="button quiet" aria-expanded={false} onClick={() => setOpen(true)}>
          {label}…
        </button>
      </li>
    )
  return (
    <li className="act-form">
      <form onSubmit={send}>
        <label htmlFor={id}>{t('tasks.reason')}</label>
        <textarea
          id={id}
          className="input"
          rows={2}
          required
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <span className="by-post">
          <PostSelect posts={posts} by={by} onPick={setBy} />
          <button type="submit" className="button primary" disabled={isWorking || reason.trim() === ''}>
            {label}
          </button>
          <button type="button" className="button quiet" onClick={() => setOpen(false)}>
            {t('cancel')}
          </button>
        </span>
      </form>
    </li>
  )
}

/** Something that cannot be undone: it is asked twice. */
export function Confirmed(props: {
  readonly label: string
  readonly question: string
  readonly isWorking: boolean
  readonly onDo: () => void
}): ReactElement {
  const { label, question, isWorking, onDo } = props
  const { t } = useUi()
  const [isAsked, setAsked] = useState(false)
  return (
    <li>
      {isAsked ? (
        <>
          <span>{question}</span>
          <span className="by-post">
            <button type="button" className="button primary" disabled={isWorking} onClick={onDo}>
              {label}
            </button>
            <button type="button" className="button quiet" autoFocus onClick={() => setAsked(false)}>
              {t('cancel')}
            </button>
          </span>
        </>
      ) : (
        <button type="button" className="button quiet" onClick={() => setAsked(true)}>
          {label}…
        </button>
      )}
    </li>
  )
}

const scores = [5, 4, 3, 2, 1] as const

/** The applicant rates, in the five grades of the national rating (好差评). */
export function Rating(props: { readonly isWorking: boolean; readonly onRate: (score: number) => void }): ReactElement {
  const { isWorking, onRate } = props
  const { t } = useUi()
  return (
    <li className="act-form">
      <span>{t('acts.rate')}</span>
      <span className="by-post">
        {scores.map((score) => (
          <button key={score} type="button" className="button" disabled={isWorking} onClick={() => onRate(score)}>
            {t(`acts.rate.${score}`)}
          </button>
        ))}
      </span>
    </li>
  )
}
