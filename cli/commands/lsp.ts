import type { Command } from './command.ts'

/** `banjie lsp`: the language for editors, over standard input and output. */
export const lsp: Command = {
  usage: 'lsp',
  about: {
    zh: '语言服务：供编辑器通过标准输入输出使用（Language Server Protocol）',
    en: 'the language for editors, over standard input and output (Language Server Protocol)',
  },
  flags: ['stdio'],
  values: [],
  operands: [0, 0],
  run: async () => {
    // Loaded only here: the other commands need no protocol.
    const { createConnection } = await import('vscode-languageserver/node')
    const { serveLanguage } = await import('../lsp/language-server.ts')
    const connection = createConnection(process.stdin, process.stdout)
    const ended = new Promise<number>((end) => connection.onExit(() => end(0)))
    serveLanguage(connection)
    return ended
  },
}
