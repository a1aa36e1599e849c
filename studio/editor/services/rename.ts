import type { languages } from 'monaco-editor/editor'
import { sentence } from '../../ui/texts/texts.ts'
import { uriOf } from '../module-uri.ts'
import { lspPosition, monacoEdit, monacoRange } from './convert.ts'
import type { ServiceHost } from './service-host.ts'

/** Renames a thing in every module that names it. Those that are not open are opened first, so that no edit is lost. */
export function renameProvider(host: ServiceHost): languages.RenameProvider {
  return {
    async resolveRenameLocation(model, position) {
      const found = await host.ask('prepareRename', model, { position: lspPosition(position) })
      if (found === undefined) return refused(sentence('rename.failed', host.locale()))
      if (!found.ok) return refused(found.reason[host.locale()])
      const range = monacoRange(found.range)
      return { range, text: model.getValueInRange(range) }
    },
    async provideRenameEdits(model, position, name) {
      const renaming = await host.ask('rename', model, { position: lspPosition(position), name })
      if (renaming === undefined) return refused(sentence('rename.failed', host.locale()))
      if (!renaming.ok) return refused(renaming.reason[host.locale()])
      const paths = Object.keys(renaming.edits)
      const texts = await host.load(paths)
      if (texts === undefined) return refused(sentence('rename.not-open', host.locale()))
      // The edits are made for the texts that the worker has: where the server has another one by now, it is asked again.
      if (paths.some((path) => texts[path] !== renaming.texts[path]))
        return refused(sentence('rename.changed', host.locale()))
      host.keep(texts)
      return {
        edits: Object.entries(renaming.edits).flatMap(([path, edits]) =>
          edits.map((edit) => ({ resource: uriOf(path), versionId: undefined, textEdit: monacoEdit(edit) })),
        ),
      }
    },
  }
}

/** Monaco wants a place and edits even where it is told why there are none. */
const refused = (rejectReason: string): languages.WorkspaceEdit & languages.RenameLocation & languages.Rejection => ({
  edits: [],
  range: { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 1 },
  text: '',
  rejectReason,
})
