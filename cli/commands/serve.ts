import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CallFault } from '../call.ts'
import type { Command } from './command.ts'

/** `banjie serve`: the studio and the HTTP interface, on this machine only; cases are kept in `.banjie/`. */
export const serve: Command = {
  usage: 'serve [--port N] [--processes FOLDER] [--data FOLDER]',
  about: {
    zh: '启动服务器和工作室（只在本机）；办件存放在 .banjie/',
    en: 'starts server and studio, on this machine only; cases are kept in .banjie/',
  },
  flags: [],
  values: ['port', 'processes', 'data'],
  operands: [0, 0],
  run: async ({ values, locale }) => {
    const port = portOf(values.get('port') ?? '7350')
    const processes = resolve(values.get('processes') ?? 'processes')
    const data = resolve(values.get('data') ?? '.banjie')
    if (!existsSync(processes)) throw new CallFault(`没有文件夹“${processes}”`, `there is no folder “${processes}”`)
    // Loaded only here: the other commands need no server.
    const { serveUntilStopped } = await import('../serve/serve-until-stopped.ts')
    return serveUntilStopped({ port, processes, data, locale })
  },
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port
  throw new CallFault(`端口应是 0 到 65535 的整数：${text}`, `a port is a whole number from 0 to 65535: ${text}`)
}
