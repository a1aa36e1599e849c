import type { languages } from 'monaco-editor/editor'
import type { Places } from '../../worker/services.ts'
import { uriOf } from '../module-uri.ts'
import { lspPosition, monacoRange } from './convert.ts'
import type { ServiceHost } from './service-host.ts'

/** Where a name is declared. */
export function definitionProvider(host: ServiceHost): languages.DefinitionProvider {
  return {
    async provideDefinition(model, position) {
      return locations(await host.ask('definition', model, { position: lspPosition(position) }), host)
    },
  }
}

/** Every place that names a thing. */
export function referenceProvider(host: ServiceHost): languages.ReferenceProvider {
  return {
    async provideReferences(model, position, { includeDeclaration }) {
      const told = { position: lspPosition(position), withDeclaration: includeDeclaration }
      return locations(await host.ask('references', model, told), host)
    },
  }
}

/** The places in the same text that name a thing. */
export function highlightProvider(host: ServiceHost): languages.DocumentHighlightProvider {
  return {
    async provideDocumentHighlights(model, position) {
      const found = await host.ask('highlights', model, { position: lspPosition(position) })
      return found?.map(({ range }) => ({ range: monacoRange(range) }))
    },
  }
}

/** The modules that a text uses, to be opened by a click. */
export function linkProvider(host: ServiceHost): languages.LinkProvider {
  return {
    async provideLinks(model) {
      const found = (await host.ask('links', model, {})) ?? []
      return {
        links: found.flatMap(({ range, target }) =>
          target === undefined ? [] : [{ range: monacoRange(range), url: uriOf(target) }],
        ),
      }
    },
  }
}

function locations(found: Places | undefined, host: ServiceHost): languages.Location[] {
  if (found === undefined) return []
  host.keep(found.texts)
  return found.places.map(({ uri, range }) => ({ uri: uriOf(uri), range: monacoRange(range) }))
}
