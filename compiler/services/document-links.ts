import type { DocumentLink } from 'vscode-languageserver-types'
import { rangeOf, type Analysed } from './analysed.ts'

/** The modules that a text uses, each at its path; one that is not there has no link. */
export function documentLinks(analysed: Analysed): readonly DocumentLink[] {
  const { uses, project } = analysed
  return uses.flatMap(({ path, at }) =>
    project.modules.readModule(path) === undefined
      ? []
      : [{ range: rangeOf(analysed, at), target: project.uriOf(path) }],
  )
}
