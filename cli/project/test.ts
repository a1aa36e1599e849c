/** `npm test`: everything. The last line is the sum: `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPart, runParts } from './part.ts'
import { sourceParts } from './parts.ts'
import { countTests, readTestReport } from './test-report.ts'
import { runTool } from './tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-test-'))
const reportFile = join(folder, 'report.json')
try {
  const parts = await runParts(sourceParts, 1, (end) => process.stdout.write(renderPart(end)))
  const { exitCode } = await runTool(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
    'terminal',
  )
  const tests = countTests(readTestReport(readReport()), exitCode)
  const passed = tests.passed + parts.filter((part) => part.passed).length
  const failed = tests.failed + parts.filter((part) => !part.passed).length
  process.exitCode = failed === 0 ? 0 : 1
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Nothing, if the tests ended before there was a report. */
function readReport(): string | undefined {
  try {
    return readFileSync(reportFile, 'utf8')
  } catch {
    return undefined
  }
}
