import type { ViteUserConfig } from 'vitest/config'
import { defineConfig } from 'vitest/config'

const rooms = ['dsl', 'compiler', 'runtime', 'studio', 'cli']

/** The house itself: arrows, sizes, purity, dependencies. */
const architecture = 'test/architecture/**/*.test.ts'
/** Conformance programs, the public ones and ours. */
const conformance = 'test/{conformance,exam}/**/*.test.ts'
/** In a real browser. */
const browser = 'test/browser/**/*.test.ts'
/** Tests of what the tests are made with: quick, and without a browser. */
const ofTheTestsTools = ['test/browser/find-chromium.test.ts', 'test/bench/**/*.test.ts']

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // The code keeps nothing between calls, so the files need no world of their own: a third of the time.
          isolate: false,
          // Nothing is timed: a machine that does other work beside must not fail a test.
          testTimeout: 60_000,
          include: [...rooms.map((room) => `${room}/**/*.test.{ts,tsx}`), ...ofTheTestsTools],
        },
      },
      { test: { name: 'architecture', include: [architecture] } },
      { test: { name: 'conformance', include: [conformance] } },
      {
        // What crosses rooms and takes its time: properties, crashes, load, embedding.
        test: {
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: [architecture, conformance, browser, ...ofTheTestsTools],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          exclude: ofTheTestsTools,
          // One server and one browser at a time; the first run may have to install a browser.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

export default config
