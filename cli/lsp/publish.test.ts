import { Project } from '@banjie/compiler'
import { PassThrough } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import {
  createConnection,
  createProtocolConnection,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  type Connection,
  type ProtocolConnection,
} from 'vscode-languageserver/node'
import { Publisher } from './publish.ts'

let server: Connection
let editor: ProtocolConnection
afterEach(() => {
  editor.dispose()
  server.dispose()
})

test('an error of ours in the second wave is told to the editor; the other texts are told all the same', async () => {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()]
  server = createConnection(toServer, toEditor)
  server.listen()
  editor = createProtocolConnection(toEditor, toServer)
  const logged: string[] = []
  const published: string[] = []
  editor.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message))
  editor.onNotification(PublishDiagnosticsNotification.type, ({ uri }) => void published.push(uri))
  editor.listen()

  let isBroken = false
  const project = new Project({
    read: (path) => {
      if (isBroken && path === 'a.banjie') throw new Error('the disk is gone')
      return '材料 甲'
    },
    paths: () => ['a.banjie', 'b.banjie'],
  })
  new Publisher(server, project).publish(['a.banjie', 'b.banjie'])
  isBroken = true
  await expect.poll(() => logged).toEqual([expect.stringContaining('a.banjie: Error: the disk is gone')])
  await expect.poll(() => published).toEqual(['a.banjie', 'b.banjie', 'b.banjie'])
})
