import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** Everything below `test` that needs no browser: the wire, golden briefs. */
export default defineConfig({
  ...onSources,
  test: {
    ...inNode,
    include: ['test/**/*.test.ts'],
    exclude: [...inNode.exclude, 'test/{journeys,a11y,faults,torture,bench}/**'],
  },
})
