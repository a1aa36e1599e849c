import { useMemo, type ReactElement } from 'react'
import { blocksOf, type IntakeBlock, type Plan } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import type { Answer } from '../client/answer.ts'
import { deployModule, startCase } from '../client/client.ts'
import { Flowchart } from '../diagram/flowchart.tsx'
import { useChart } from '../diagram/use-chart.ts'
import { isUnsaved, type FilesState, type OpenFile } from '../files/files-state.ts'
import { routeHash } from '../route.ts'
import { useUi } from '../ui/ui-context.ts'
import { countProblems, type Analysis } from '../worker/analysis-state.ts'
import { ProcessPicker } from '../write/process-picker.tsx'
import type { ChosenProcess } from '../write/use-chosen-process.ts'
import { ApplicationForm, type Handed } from './application-form.tsx'

/** Trying out: the text in the editor is made ready to run, and somebody applies. */
export interface RunViewProps {
  readonly file: OpenFile | undefined
  /** All that is open: what is typed and not saved in a used module is run too. */
  readonly open: FilesState['open']
  readonly analysis: Analysis | undefined
  readonly chosen: ChosenProcess
  readonly onCase: (view: CaseView) => void
}

export default function RunView({ file, open, analysis, chosen, onCase }: RunViewProps): ReactElement {
  const { t } = useUi()
  const errors = countProblems(analysis)?.errors ?? 0
  const { plan } = chosen
  if (file === undefined || analysis === undefined || analysis.answered === 0)
    return <p className="empty">{t('loading')}</p>
  if (errors > 0)
    return (
      <div className="page narrow">
        <h1>{t('run.title')}</h1>
        <p className="notice bad" role="alert">
          {t('run.errors', { n: errors })}
        </p>
        <p>
          <a href={routeHash({ view: 'write', module: file.path })}>{t('run.errors.back')}</a>
        </p>
      </div>
    )
  if (plan === undefined) return <p className="empty">{t('run.nothing')}</p>
  const send = (handed: Handed): Promise<Answer<CaseView>> => apply(file, unsavedTexts(open), plan.name, handed)
  return <Applying plan={plan} chosen={chosen} send={send} onCase={onCase} key={plan.name} />
}

/** Makes the text ready to run and applies: of the versions that it became, the one in force now is followed. */
async function apply(
  { path, text }: OpenFile,
  used: Readonly<Record<string, string>>,
  process: string,
  handed: Handed,
): Promise<Answer<CaseView>> {
  const deployed = await deployModule({ path, text, used })
  if (!deployed.ok) return deployed
  const versions = deployed.value.versions.filter((one) => one.process === process).map(({ version }) => version)
  return startCase({ ...(versions.length === 0 ? { process } : { versions }), ...handed })
}

const unsavedTexts = (open: FilesState['open']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.values(open)
      .filter(isUnsaved)
      .map(({ path, text }) => [path, text]),
  )

/** A process that takes nobody in still can be begun: with an empty form. */
const withoutIntake = (plan: Plan): IntakeBlock => ({
  kind: 'intake',
  id: plan.name,
  name: plan.name,
  by: [],
  form: { type: 'object' },
  asks: [],
})

function Applying(props: {
  readonly plan: Plan
  readonly chosen: ChosenProcess
  readonly send: (handed: Handed) => Promise<Answer<CaseView>>
  readonly onCase: (view: CaseView) => void
}): ReactElement {
  const { plan, chosen, send, onCase } = props
  const { t, locale } = useUi()
  const chart = useChart(plan, locale)
  const intake = useMemo(() => [...blocksOf(plan.body)].find((block) => block.kind === 'intake'), [plan])
  return (
    <div className="page case-page">
      <header className="page-head">
        <div>
          <h1>{plan.title ?? plan.name}</h1>
          <p className="muted">{t('run.text')}</p>
        </div>
        <ProcessPicker
          label={t('run.process')}
          processes={chosen.processes}
          process={chosen.process}
          onProcess={chosen.choose}
        />
      </header>
      <div className="case-columns">
        <div className="case-work">
          {intake === undefined && <p className="notice">{t('run.no-intake')}</p>}
          <ApplicationForm plan={plan} intake={intake ?? withoutIntake(plan)} send={send} onTaken={onCase} />
        </div>
        <div className="case-picture">
          {chart?.ok === true && (
            <Flowchart process={plan.name} chart={chart.value} title={t('diagram.of', { process: plan.name })} />
          )}
        </div>
      </div>
    </div>
  )
}
