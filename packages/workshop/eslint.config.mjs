import jsdoc from 'eslint-plugin-jsdoc'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import tseslint from 'typescript-eslint'

// The house rules a machine can check. STYLE says why; messages say what to do instead.

const tests = ['**/*.test.ts', '**/*.sample.ts', 'test/**/*.ts']
const browserRooms = ['packages/editor/src/**/*.ts', 'packages/studio/src/**/*.ts']
const pureRooms = ['packages/core/src/**/*.ts', 'packages/insight/src/**/*.ts']

const syntaxEverywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings: sources run by type stripping.' },
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]', message: 'No markup from strings.' },
  { selector: "ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG)$/]", message: 'No markup from strings.' },
]

const templates = (pattern, message) => ({ selector: `TaggedTemplateExpression TemplateElement[value.raw=/${pattern}/]`, message })

const syntaxInTemplates = [
  ...syntaxEverywhere,
  templates('\\sstyle=["\']?$', 'style=${…} is refused by strict policies; bind .style or use a ref.'),
  templates('role=["\']?application', 'role="application" takes the reading keys away from screen readers.'),
  { selector: "ImportSpecifier[imported.name='styleMap']", message: 'styleMap is refused by strict policies on the first render.' },
]

const syntaxOutsideDefine = [
  ...syntaxInTemplates,
  { selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']", message: 'Tags are defined in define.ts only.' },
]

const handedIn = 'is handed in: core and insight know no DOM, no Node, no clock, no chance, no locale.'
const outsideWorld = [
  'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch', 'XMLHttpRequest',
  'Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame',
  'process', 'Buffer', 'require', 'global', 'crypto', 'Intl', 'console',
].map((name) => ({ name, message: `${name} ${handedIn}` }))

const unevenEverywhere = [
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'pow', 'hypot', 'exp', 'log', 'log2', 'log10', 'cbrt'].map(
    (property) => ({ object: 'Math', property, message: `Math.${property} may differ between engines; verdicts must not.` }),
  ),
  { object: 'Math', property: 'random', message: `Chance ${handedIn}` },
  ...['toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'].map((property) => ({ property, message: `The locale ${handedIn}` })),
]

// A type inferred from the documented schema above it needs no second sentence.
const documented = [
  "TSTypeAliasDeclaration:not(:has(TSTypeReference[typeName.right.name='infer']))", 'TSInterfaceDeclaration', 'FunctionDeclaration', 'ClassDeclaration',
  'ExportNamedDeclaration > VariableDeclaration',
]

export default [
  { ignores: ['**/node_modules/**', '**/dist/**', '**/coverage/**', '**/fixtures/**', '.codraft/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...syntaxEverywhere],
    },
  },

  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),

  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { jsdoc },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true, allowNever: true }],
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'jsdoc/require-jsdoc': ['error', { publicOnly: true, require: { FunctionDeclaration: true }, contexts: documented, enableFixer: false }],
    },
  },

  {
    files: pureRooms,
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...outsideWorld],
      'no-restricted-properties': ['error', ...unevenEverywhere],
    },
  },

  {
    files: browserRooms,
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'lit/no-value-attribute': 'error',
      // In a dialog it is how the first focus is chosen.
      'lit-a11y/no-autofocus': 'off',
      'wc/require-listener-teardown': 'error',
      // A brief may stand in a script child, so the element has to look at its children.
      'wc/no-child-traversal-in-connectedcallback': 'off',
      'no-restricted-syntax': ['error', ...syntaxOutsideDefine],
    },
  },
  { files: ['packages/*/src/**/define.ts'], rules: { 'no-restricted-syntax': ['error', ...syntaxInTemplates] } },

  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'jsdoc/require-jsdoc': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // chai's assertions are typed here as if they could be awaited.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['chai', '@types/chai', '@open-wc/semantic-dom-diff'].map((from) => ({ from: 'package', package: from, name: ['Equal', 'Include'] })) }],
      '@typescript-eslint/no-unused-expressions': 'off',
      // A plugin of the testing library types `equal` as if it gave a promise; without a promised argument it gives none.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: 'Equal', package: '@types/chai' }, { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' }] }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      'no-restricted-syntax': ['error', syntaxEverywhere[0]],
    },
  },
  { ...tseslint.configs.disableTypeChecked, files: ['**/*.config.ts'] },
  { files: ['**/*.config.ts', '**/*.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
]
