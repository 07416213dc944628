import base from './vitest.journeys.config.ts'
const { globalSetup, ...test } = base.test
export default { ...base, test }
