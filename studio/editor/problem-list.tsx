import type { ReactElement } from 'react'
import { storyLines, type Obstacle } from '@banjie/compiler'
import { countProblems, isError, problemsOf, type Analysis } from '../worker/analysis-state.ts'
import { useUi } from '../ui/ui-context.ts'
import type { LineColumn, TextSpan } from './positions.ts'

/** What clicking on a problem does. */
export interface ProblemActions {
  /** Goes to a place in the text, or in that of another module. */
  readonly goTo: (place: LineColumn | TextSpan, module: string | undefined) => void
  readonly fix: (edits: readonly (TextSpan & { readonly text: string })[]) => void
}

/** What the compiler has to say about the text, each with its place and its fixes. */
export function ProblemList(props: {
  readonly analysis: Analysis | undefined
  readonly on: ProblemActions
}): ReactElement {
  const { analysis, on } = props
  const { t } = useUi()
  const diagnostics = analysis === undefined ? [] : problemsOf(analysis)
  const isChecking = analysis === undefined || analysis.answered === 0
  return (
    <section className="problems" aria-labelledby="problems-heading">
      <header>
        <h2 id="problems-heading">{t('problems')}</h2>
        <p role="status" className="problem-count">
          <ProblemCounts analysis={analysis} />
        </p>
      </header>
      {analysis?.crash !== undefined && (
        <p className="notice bad" role="alert">
          {t('problems.crash', { why: analysis.crash })}
        </p>
      )}
      {diagnostics.length === 0 && !isChecking && <p className="muted">{t('problems.none.more')}</p>}
      <ol>
        {diagnostics.map((diagnostic) => (
          <Problem key={keyOf(diagnostic)} diagnostic={diagnostic} on={on} />
        ))}
      </ol>
    </section>
  )
}

const keyOf = ({ code, start, end, module }: Obstacle): string => [code, start, end, module].join(':')

function ProblemCounts({ analysis }: { readonly analysis: Analysis | undefined }): ReactElement {
  const { t } = useUi()
  const count = countProblems(analysis)
  if (count === undefined) return <span className="muted">{t('problems.checking')}</span>
  if (count.errors + count.warnings === 0) return <span className="chip green">{t('problems.none')}</span>
  return (
    <>
      {count.errors > 0 && <span className="chip seal">{t('problems.errors', { n: count.errors })}</span>}
      {count.warnings > 0 && <span className="chip amber">{t('problems.warnings', { n: count.warnings })}</span>}
    </>
  )
}

function Problem(props: { readonly diagnostic: Obstacle; readonly on: ProblemActions }): ReactElement {
  const { diagnostic, on } = props
  const { t, pick, locale } = useUi()
  const { start } = diagnostic.range
  const { module } = diagnostic
  const place = { line: start.line, column: start.column }
  return (
    <li className={isError(diagnostic) ? 'problem error' : 'problem'}>
      <span className="problem-code">
        <span className="visually-hidden">{t(isError(diagnostic) ? 'problems.error' : 'problems.warning')} </span>
        {diagnostic.code}
      </span>
      <div>
        <button type="button" className="problem-message" onClick={() => on.goTo(start, module)}>
          {pick(diagnostic.message)}
          <span className="problem-place">
            {module === undefined
              ? t('problems.place', place)
              : t('problems.place.in', { file: fileName(module), ...place })}
          </span>
        </button>
        {diagnostic.related.map((related) => (
          <button
            type="button"
            className="link related"
            key={`${related.start}:${related.end}:${related.module}`}
            onClick={() => on.goTo(related, related.module ?? module)}
          >
            {related.module === undefined
              ? t('problems.related', { message: pick(related.message) })
              : t('problems.related.in', { message: pick(related.message), file: fileName(related.module) })}
          </button>
        ))}
        {diagnostic.story !== undefined && (
          <details className="story">
            <summary>{t('problems.story')}</summary>
            <ol>
              {storyLines(diagnostic.story, locale).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </details>
        )}
        {module === undefined && diagnostic.fixes.length > 0 && (
          <p className="fixes">
            {diagnostic.fixes.map((fix) => (
              <button type="button" className="link" key={fix.title.zh} onClick={() => on.fix(fix.edits)}>
                {t('problems.fix', { title: pick(fix.title) })}
              </button>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

/** A module as the list of files calls it. */
const fileName = (module: string): string => module.replace(/\.banjie$/u, '')
