import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** Journeys go the whole way in Chromium, two files at a time with a browser each, against one running demo. */
export default defineConfig({
  ...onSources,
  test: {
    ...inNode,
    include: ['test/{journeys,a11y}/**/*.test.ts'],
    globalSetup: ['packages/workshop/src/demo/running.ts'],
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
})
