import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** What goes wrong on a visitor's side, made to happen in Chromium, two files at a time with a browser each, against one running demo. */
export default defineConfig({
  ...onSources,
  test: {
    ...inNode,
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['packages/workshop/src/demo/running.ts'],
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
})
