import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** Journeys go the whole way, one after the other, in Chromium against a running demo. */
export default defineConfig({
  ...onSources,
  test: {
    ...inNode,
    include: ['test/{journeys,a11y}/**/*.test.ts'],
    globalSetup: ['packages/workshop/src/demo/running.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    hookTimeout: 120_000,
  },
})
