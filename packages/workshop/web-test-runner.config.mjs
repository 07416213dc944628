import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins'
import { chromiumFlags, findChromium } from './src/browser.ts'

// Component tests run in Chromium on the sources. esbuild reads exactly one flat tsconfig, hence tsconfig.wtr.json.

const root = fileURLToPath(new URL('../..', import.meta.url))

const said = (error) => [error?.message, error?.stack].filter(Boolean).join('\n')

/** Writes how every test ended, for the one line at the end of `npm test`. */
const tally = (path) => ({
  onTestRunFinished({ sessions }) {
    const outcome = { passed: 0, failed: [], skipped: [] }
    const count = ({ tests, suites }, name, file) => {
      for (const test of tests) {
        if (test.skipped) outcome.skipped.push(`${name} ${test.name}`)
        else if (test.passed) outcome.passed += 1
        else outcome.failed.push({ name: `${name} ${test.name}`, message: said(test.error), file })
      }
      for (const suite of suites) count(suite, `${name} ${suite.name}`, file)
    }
    for (const { testFile, testResults, errors } of sessions) {
      const file = testFile.slice(root.length)
      if (testResults) count(testResults, file, file)
      for (const error of errors) outcome.failed.push({ name: file, message: said(error), file })
    }
    writeFileSync(path, JSON.stringify(outcome))
  },
})

/** The one package below ours that is no module yet: bundlers know what to do, a browser does not. */
const oldModule = {
  name: 'old-module',
  transform: ({ path, body }) => (/\/heap\/index\.js$/.test(path) ? "export { default } from './lib/heap.js'"
    : /\/heap\/lib\/heap\.js$/.test(path) ? `const module = { exports: {} }; const { exports } = module;\n${body}\nexport default module.exports` : undefined),
}

export default {
  files: ['packages/*/src/**/*.browser.test.ts'],
  rootDir: root,
  nodeResolve: { exportConditions: ['@codraft/source', 'browser', 'import', 'default'] },
  browsers: [chromeLauncher({ concurrency: 1, launchOptions: { executablePath: findChromium(), args: chromiumFlags } })],
  plugins: [a11ySnapshotPlugin(), oldModule, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.wtr.json', import.meta.url)) })],
  testFramework: { config: { timeout: 60_000 } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestProgress: false }), ...(process.env.CODRAFT_TALLY ? [tally(process.env.CODRAFT_TALLY)] : [])],
  testRunnerHtml: (framework) =>
    '<!doctype html><html lang="en"><head><title>Component test</title></head><body>' +
    "<script>globalThis.process = { env: { NODE_ENV: 'development' } }</script>" +
    // A page is used for one file after the other, and keeps what the last one emulated: each begins as a reader without wishes.
    "<script type=\"module\">import { emulateMedia } from '@web/test-runner-commands'; for (const media of [{ reducedMotion: 'no-preference' }, { colorScheme: 'light' }, { forcedColors: 'none' }]) await emulateMedia(media);" +
    `await import('${framework}')</script></body></html>`,
}
