import { parseSync, Visitor } from 'oxc-parser'
import type { SourceFile } from './source-file.ts'

/** One import of a file: what it names, and whether it is for types only and so gone when the program runs. */
export interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

/** What a file imports, re-exports, imports later or in a type, and the files of workers that it names. */
export function importsOf(file: SourceFile): readonly Import[] {
  const imports: Import[] = []
  const add = (specifier: string, isTypeOnly: boolean): void => {
    imports.push({ specifier: specifier.replace(/[?#].*$/, ''), isTypeOnly })
  }
  const { program, errors } = parseSync(file.path, file.text)
  if (errors[0]) throw new Error(`${file.path}: ${errors[0].message}`)
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source.value, node.exportKind === 'type')
    },
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') add(node.source.value, false)
    },
    TSImportType: (node) => add(node.source.value, true),
    // new Worker(new URL('./worker.ts', import.meta.url)); the address of a file of data is no import
    NewExpression: (node) => {
      const [first, second] = node.arguments
      const isUrl =
        node.callee.type === 'Identifier' && node.callee.name === 'URL' && second?.type === 'MemberExpression'
      const address = isUrl && first?.type === 'Literal' ? String(first.value) : ''
      if (/\.(tsx?|mjs)$/.test(address)) add(address, false)
    },
  }).visit(program)
  return imports
}
