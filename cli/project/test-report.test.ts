import { describe, expect, test } from 'vitest'
import { countTests, readTestReport } from './test-report.ts'

const report = (...files: readonly (readonly [string, readonly string[]])[]): string =>
  JSON.stringify({
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test, title: 'a test' })),
    })),
  })

describe('the sum of the tests', () => {
  test('counts what passed and what failed', () => {
    const text = report(['passed', ['passed', 'passed']], ['failed', ['passed', 'failed']])
    expect(countTests(readTestReport(text), 1)).toEqual({ passed: 3, failed: 1 })
  })

  test('counts a file that could not be loaded as one failure', () => {
    expect(countTests(readTestReport(report(['passed', ['passed']], ['failed', []])), 1)).toEqual({
      passed: 1,
      failed: 1,
    })
  })

  test('does not take a run without a report for a success', () => {
    expect(countTests(readTestReport(undefined), 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('does not take a run without tests for a success', () => {
    expect(countTests(readTestReport(report()), 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('counts an error outside every test', () => {
    expect(countTests(readTestReport(report(['passed', ['passed']])), 1)).toEqual({ passed: 1, failed: 1 })
  })
})
