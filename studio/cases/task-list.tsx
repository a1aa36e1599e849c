import type { ReactElement } from 'react'
import { postKey, type Plan, type PostRef } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import { completeTask } from '../client/client.ts'
import { useUi } from '../ui/ui-context.ts'
import { TaskCard } from './task-card.tsx'
import { TakeBacks, TaskActs } from './task-acts.tsx'
import { groupTasks } from './task-groups.ts'
import type { CaseOnPage } from './use-case.ts'

/** What is open now, post by post; whoever sits here plays each of them. */
export function TaskList(props: {
  readonly view: CaseView
  readonly plan: Plan | undefined
  readonly onPage: CaseOnPage
}): ReactElement {
  const { view, plan, onPage } = props
  const { t } = useUi()
  const { working, refused } = onPage.page
  return (
    <section aria-labelledby="tasks-heading" className="panel">
      <h2 id="tasks-heading">{t('tasks')}</h2>
      {view.tasks.length === 0 && <p className="muted">{t('tasks.none')}</p>}
      {groupTasks(view.tasks).map(({ key, posts, tasks }) => (
        <section key={key} className="task-group" aria-label={t('tasks.play', { post: posts.map(postKey).join('、') })}>
          <PostHeading posts={posts} plan={plan} />
          {tasks.map((task) => (
            <TaskCard
              key={`${task.node}:${task.openedAt}`}
              task={task}
              isWorking={working === task.node}
              refused={refused?.place === task.node ? refused.fault : undefined}
              onComplete={(completion) =>
                void onPage.run(task.node, () => completeTask(view.id, task.node, completion))
              }
            >
              {task.applicant !== true && <TaskActs task={task} others={postsBut(task.posts, plan)} onPage={onPage} />}
            </TaskCard>
          ))}
        </section>
      ))}
      <TakeBacks view={view} onPage={onPage} />
    </section>
  )
}

/** The other posts of the offices that have a task: it is handed over inside them only. */
const postsBut = (own: readonly PostRef[], plan: Plan | undefined): readonly PostRef[] =>
  [...new Set(own.map(({ office }) => office))]
    .flatMap((office) => Object.keys(plan?.offices[office]?.posts ?? {}).map((post) => ({ office, post })))
    .filter((ref) => !own.some((one) => postKey(one) === postKey(ref)))

function PostHeading(props: { readonly posts: readonly PostRef[]; readonly plan: Plan | undefined }): ReactElement {
  const { posts, plan } = props
  const names = posts.map(({ office, post }) => post ?? plan?.offices[office]?.title ?? office)
  const offices = [...new Set(posts.map(({ office }) => plan?.offices[office]?.title ?? office))]
  return (
    <h3 className="post-heading">
      {names.join('、')}
      <span className="muted small">{posts.some(({ post }) => post !== undefined) && offices.join('、')}</span>
    </h3>
  )
}
