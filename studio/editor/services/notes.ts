import type { languages } from 'monaco-editor/editor'
import { placesOf } from '../../worker/lens-places.ts'
import { monaco } from '../monaco.ts'
import { uriOf } from '../module-uri.ts'
import { lspPosition, lspRange, monacoEdit, monacoPosition, monacoRange } from './convert.ts'
import type { ServiceHost } from './service-host.ts'

/** What is under the pointer. */
export function hoverProvider(host: ServiceHost): languages.HoverProvider {
  return {
    async provideHover(model, position) {
      const found = await host.ask('hover', model, { position: lspPosition(position), locale: host.locale() })
      if (found === undefined || !('value' in Object(found.contents))) return undefined
      const contents = [found.contents as { readonly value: string }]
      return found.range === undefined ? { contents } : { contents, range: monacoRange(found.range) }
    },
  }
}

/** What applies although nobody wrote it, at the place where one would write it. */
export function hintProvider(host: ServiceHost): languages.InlayHintsProvider {
  return {
    onDidChangeInlayHints: host.changed,
    async provideInlayHints(model, range) {
      const found = await host.ask('hints', model, { range: lspRange(range), locale: host.locale() })
      const hints = (found ?? []).map(({ label, position, tooltip, paddingLeft, textEdits }): languages.InlayHint => ({
        label: typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
        position: monacoPosition(position),
        ...(typeof tooltip === 'string' ? { tooltip: { value: tooltip } } : {}),
        ...(paddingLeft === undefined ? {} : { paddingLeft }),
        ...(textEdits === undefined ? {} : { textEdits: textEdits.map(monacoEdit) }),
      }))
      return { hints, dispose: () => undefined }
    },
  }
}

/** The editor's own list of places. */
const showReferences = 'editor.action.showReferences'

/** How often an item or process is referred to, and by which scenarios it is verified; a click shows where. */
export function lensProvider(host: ServiceHost): languages.CodeLensProvider {
  const changes = new monaco.Emitter<languages.CodeLensProvider>()
  const provider: languages.CodeLensProvider = {
    onDidChange: changes.event,
    async provideCodeLenses(model) {
      const found = await host.ask('lenses', model, { locale: host.locale() })
      host.keep(found?.texts ?? {})
      const lenses = (found?.lenses ?? []).map(({ range, command }): languages.CodeLens => {
        const title = command?.title ?? ''
        const places = placesOf(command?.arguments).map((place) => ({
          uri: uriOf(place.uri),
          range: monacoRange(place.range),
        }))
        const at = monaco.Position.lift(monacoPosition(range.start))
        return {
          range: monacoRange(range),
          command:
            places.length === 0 ? { id: '', title } : { id: showReferences, title, arguments: [model.uri, at, places] },
        }
      })
      return { lenses, dispose: () => undefined }
    },
  }
  host.changed(() => changes.fire(provider))
  return provider
}
