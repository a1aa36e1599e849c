/** `npm start`: builds the studio if it is stale, then is `banjie serve`, in this same process. */
import { main } from '../main.ts'
import { buildStudioIfStale } from './studio-build.ts'

if (await buildStudioIfStale()) {
  process.exitCode = await main(['serve', ...process.argv.slice(2)])
} else {
  process.stderr.write('工作室没有构建成功，未启动 / the studio could not be built; not started\n')
  process.exitCode = 1
}
