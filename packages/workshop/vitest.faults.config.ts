import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** What goes wrong on a visitor's side, made to happen in Chromium against a running demo. */
export default defineConfig({
  ...onSources,
  test: {
    ...inNode,
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['packages/workshop/src/demo/running.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
})
