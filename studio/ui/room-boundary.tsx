import { Component, type ReactElement, type ReactNode } from 'react'
import { UiContext } from './ui-context.ts'

interface BoundaryState {
  readonly failure?: Error
}

/**
 * The edge at which a bug of ours, or a part of the page that could not be loaded, is caught: said in words, with a way
 * to go on. What was written is kept as a draft all the while.
 */
export class RoomBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  static override contextType: typeof UiContext = UiContext
  declare context: React.ContextType<typeof UiContext>
  override state: BoundaryState = {}

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === undefined ? this.props.children : this.told(failure)
  }

  told(failure: Error): ReactElement {
    const { t } = this.context
    return (
      <div className="page narrow">
        <p className="notice bad" role="alert">
          {t('crash', { why: failure.message })}
        </p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t('crash.reload')}
          </button>
        </p>
      </div>
    )
  }
}
