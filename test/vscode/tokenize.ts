import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import oniguruma from 'vscode-oniguruma'
import textmate from 'vscode-textmate'
import { root } from '../architecture/source-file.ts'

/** A piece of a line, where it begins in the whole text, and the innermost scope that the grammar gives it. */
export interface ScopedPiece {
  readonly text: string
  readonly start: number
  readonly scope: string
}

/** The committed grammar, as VS Code reads it. */
export const grammarFile: string = join(root, 'studio/vscode/syntaxes/banjie.tmLanguage.json')

const scopeName = 'source.banjie'

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')
  await oniguruma.loadWASM(readFileSync(wasm))
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (name) =>
      Promise.resolve(
        name === scopeName ? textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile) : null,
      ),
  })
  const grammar = await registry.loadGrammar(scopeName)
  if (grammar === null) throw new Error(`${grammarFile} has no grammar ${scopeName}`)
  return grammar
}

const loaded = loadGrammar()

/** Colours a text as VS Code does; white space between the pieces is left out. */
export async function tokenize(text: string): Promise<readonly ScopedPiece[]> {
  const grammar = await loaded
  const pieces: ScopedPiece[] = []
  let state = textmate.INITIAL
  let lineStart = 0
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state)
    for (const { startIndex, endIndex, scopes } of tokens) {
      const piece = line.slice(startIndex, endIndex)
      const scope = (scopes.at(-1) ?? '').replace(/\.banjie$/u, '')
      if (piece.trim() !== '') pieces.push({ text: piece, start: lineStart + startIndex, scope })
    }
    state = ruleStack
    lineStart += line.length + 1
  }
  return pieces
}

/** Whether Oniguruma, which VS Code matches with, takes a pattern. */
export async function compiles(pattern: string): Promise<boolean> {
  await loaded
  try {
    const scanner = new oniguruma.OnigScanner([pattern])
    scanner.findNextMatchSync('', 0)
    scanner.dispose()
    return true
  } catch {
    return false
  }
}
