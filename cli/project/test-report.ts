/** What one test file came to, in the JSON report of vitest. */
export interface TestFile {
  readonly status: string
  readonly tests: readonly string[]
}

/** How many tests passed and failed. */
export interface TestCount {
  readonly passed: number
  readonly failed: number
}

/** Reads vitest's JSON report; nothing if it is not one. */
export function readTestReport(text: string | undefined): readonly TestFile[] | undefined {
  if (text === undefined) return undefined
  const report: unknown = JSON.parse(text)
  const files = field(report, 'testResults')
  if (!Array.isArray(files)) return undefined
  return files.map((file: unknown) => {
    const tests = field(file, 'assertionResults')
    return {
      status: String(field(file, 'status')),
      tests: Array.isArray(tests) ? tests.map((test: unknown) => String(field(test, 'status'))) : [],
    }
  })
}

/**
 * Counts tests. A file that failed without a failed test in it (it could not be loaded) counts as one failure, and so
 * does a run that ended badly with nothing failed: an error outside every test, or no report at all.
 */
export function countTests(files: readonly TestFile[] | undefined, exitCode: number): TestCount {
  const all = files ?? []
  const passed = all.flatMap((file) => file.tests).filter((status) => status === 'passed').length
  const failedTests = all.flatMap((file) => file.tests).filter((status) => status === 'failed').length
  const brokenFiles = all.filter((file) => file.status === 'failed' && !file.tests.includes('failed')).length
  const failed = failedTests + brokenFiles
  const isUnexplained = failed === 0 && (exitCode !== 0 || files === undefined || passed === 0)
  return { passed, failed: isUnexplained ? 1 : failed }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
