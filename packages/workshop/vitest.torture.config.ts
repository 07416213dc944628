import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** Rows of faults as often as RELIABILITY's figures say, against a running demo on this machine: too long for `npm test`, bounded all the same. */
export default defineConfig({
  ...onSources,
  test: {
    ...inNode,
    include: ['test/torture/**/*.test.ts'],
    globalSetup: ['packages/workshop/src/demo/running.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
