import type { editor, languages } from 'monaco-editor/editor'
import type { LspCodeAction } from '../../worker/services.ts'
import { monaco } from '../monaco.ts'
import { uriOf } from '../module-uri.ts'
import { lspRange, monacoEdit } from './convert.ts'
import type { ServiceHost } from './service-host.ts'

/** What can be done at a place: fixes, all safe fixes at once, keywords in the other language. */
export function actionProvider(host: ServiceHost): languages.CodeActionProvider {
  // What the service offered, for the one action that is chosen: the edits of some are made only then.
  const offered = new WeakMap<
    languages.CodeAction,
    { readonly action: LspCodeAction; readonly model: editor.ITextModel }
  >()
  return {
    async provideCodeActions(model, range, { only, markers, trigger }) {
      const told = { range: lspRange(range), locale: host.locale(), ...(only === undefined ? {} : { only }) }
      const found = (await host.ask('actions', model, told)) ?? []
      // The lamp beside the text lights up for what is to be mended; rewriting is for whoever opens the menu.
      const isLamp = trigger === monaco.languages.CodeActionTriggerType.Auto
      const wanted = isLamp ? found.filter(({ kind }) => kind?.startsWith('refactor') !== true) : found
      const actions = wanted.map((action) => {
        const converted = codeAction(action, model)
        if (action.kind === 'quickfix') converted.diagnostics = markers
        offered.set(converted, { action, model })
        return converted
      })
      return { actions, dispose: () => undefined }
    },
    async resolveCodeAction(chosen) {
      const { action, model } = offered.get(chosen) ?? {}
      if (action === undefined || model === undefined || chosen.edit !== undefined) return chosen
      const resolved = await host.ask('resolveAction', model, { action })
      return { ...chosen, ...codeAction(resolved ?? action, model) }
    },
  }
}

function codeAction({ title, kind, edit }: LspCodeAction, model: editor.ITextModel): languages.CodeAction {
  const action: languages.CodeAction = { title }
  if (kind !== undefined) action.kind = kind
  if (edit !== undefined) {
    const versionId = model.getVersionId()
    action.edit = {
      edits: Object.entries(edit.changes ?? {}).flatMap(([path, edits]) =>
        edits.map((one) => ({ resource: uriOf(path), versionId, textEdit: monacoEdit(one) })),
      ),
    }
  }
  return action
}
