import { analyse } from '@banjie/compiler'
import { projectOf } from './inputs.ts'

/** Analyses a project of so many lines, keeps everything, and prints the peak of resident memory in MiB. */
const kept = projectOf(Number(process.argv[2])).map(({ text, file }) => analyse(text, file))
if (kept.length === 0) throw new Error('no project was made')
process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
