import { useState, type ReactElement } from 'react'
import type { PostRef } from '@banjie/runtime/plan'
import type { CaseView, TaskView } from '@banjie/runtime/server/api'
import { faultText } from '../client/answer.ts'
import { handOverTask, takeBackTask, urgeTask } from '../client/client.ts'
import { instantText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'
import { PostSelect } from './act-controls.tsx'
import { doersOf } from './task-doers.ts'
import type { CaseOnPage } from './use-case.ts'

/** What else can be done with a task: it is urged (催办), or handed over to another post (转办). */
export function TaskActs(props: {
  readonly task: TaskView
  readonly others: readonly PostRef[]
  readonly onPage: CaseOnPage
}): ReactElement {
  const { task, others, onPage } = props
  const { t, locale } = useUi()
  const [picked, setPicked] = useState<PostRef>()
  const to = picked ?? others[0]
  const isWorking = onPage.page.working === task.node
  const [by] = doersOf(task)
  return (
    <details className="task-acts">
      <summary>
        {t('tasks.more')}
        {task.urged !== undefined && (
          <span className="chip amber">
            {t('tasks.urged', { n: task.urged.times, at: instantText(task.urged.at, locale) })}
          </span>
        )}
      </summary>
      <span className="by-post">
        <button
          type="button"
          className="button"
          disabled={isWorking}
          onClick={() => void onPage.run(task.node, () => urgeTask(task.case, task.node, {}))}
        >
          {t('tasks.urge')}
        </button>
        {by !== undefined && to !== undefined && (
          <>
            <PostSelect posts={others} by={to} onPick={setPicked} label={t('tasks.hand-over.to')} />
            <button
              type="button"
              className="button"
              disabled={isWorking}
              onClick={() => void onPage.run(task.node, () => handOverTask(task.case, task.node, { by, to }))}
            >
              {t('tasks.hand-over')}
            </button>
          </>
        )}
      </span>
    </details>
  )
}

/** The steps that whoever did them may take back (取回). */
export function TakeBacks({ view, onPage }: { readonly view: CaseView; readonly onPage: CaseOnPage }): ReactElement {
  const { t, pick } = useUi()
  const { working, refused } = onPage.page
  return (
    <>
      {view.takeBacks.map(({ node, label, by }) => (
        <p key={node} className="take-back">
          <span className="muted small">{t('tasks.done', { task: pick(label) })}</span>
          <button
            type="button"
            className="button quiet"
            disabled={working === node}
            onClick={() => void onPage.run(node, () => takeBackTask(view.id, node, { by }))}
          >
            {t('tasks.take-back')}
          </button>
          {refused?.place === node && (
            <span role="alert" className="field-fault">
              {pick(faultText(refused.fault))}
            </span>
          )}
        </p>
      ))}
    </>
  )
}
