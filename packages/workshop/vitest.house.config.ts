import { mergeConfig } from 'vitest/config'
import units from './vitest.config.ts'

/** The house checks: types, style, arrows, examples, and the tests of the workshop itself. */
export default mergeConfig(units, { test: { include: ['packages/workshop/src/**/*.test.ts'], testTimeout: 60_000 } })
