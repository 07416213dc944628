import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const conditions = ['@codraft/source', 'module', 'import', 'node', 'default']

/** What all suites in Node share: they run on the packages' sources, which the `@codraft/source` condition finds without a build. */
export const onSources = {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
}

/** What the suites share in how tests are run. */
export const inNode = {
  setupFiles: [fileURLToPath(new URL('src/draws.ts', import.meta.url))],
  exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'],
  // How long a test takes is the machine's affair: a bound only ends what hangs.
  testTimeout: 120_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
}

/** Unit tests of all packages. */
export default defineConfig({ ...onSources, test: { ...inNode, include: ['packages/*/src/**/*.test.ts'] } })
