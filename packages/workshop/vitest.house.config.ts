import { defineConfig } from 'vitest/config'
import { inNode, onSources } from './vitest.config.ts'

/** The house checks: types, style, arrows, examples, and the tests of the workshop itself. */
export default defineConfig({ ...onSources, test: { ...inNode, include: ['packages/workshop/src/**/*.test.ts'] } })
