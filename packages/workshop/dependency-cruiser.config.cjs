// The arrows of ARCHITECTURE.md §1 and the floors inside core and editor, as rules a machine checks.

/** Which package may import which, through its front door. */
const rooms = {
  core: [],
  kits: ['core'],
  editor: ['core', 'kits'],
  exchange: ['core'],
  insight: ['core'],
  collector: ['core', 'insight', 'exchange'],
  studio: ['core', 'kits', 'editor', 'exchange', 'insight'],
  codraft: ['core', 'kits', 'editor', 'exchange', 'insight', 'collector', 'studio'],
}

/** Which libraries a room may use; a room that is not named here uses none. */
const libraries = {
  core: ['zod', 'immer', 'flatbush', 'rbush', '@noble/hashes', 'yalps'],
  editor: ['lit', '@lit', 'lit-html', 'idb', 'qr', 'uqr', 'intl-messageformat'],
  collector: ['better-sqlite3', 'kysely', 'pg'],
  studio: ['lit', '@lit', 'lit-html'],
  kits: [],
  exchange: [],
  insight: [],
}

/** Floors of core: a folder may import those named and itself; `session`, `proposal` and `index.ts` stand on all of them. */
const floors = {
  geometry: [],
  schema: ['geometry', 'errors'],
  art: ['schema', 'geometry', 'errors'],
  migrations: ['schema', 'errors'],
  expression: ['schema', 'errors'],
  operations: ['schema', 'geometry', 'errors'],
  rules: ['schema', 'geometry', 'expression', 'operations', 'brief', 'errors'],
  arrangements: ['schema', 'geometry', 'operations', 'rules', 'brief', 'errors'],
  pictures: ['schema', 'art', 'rules', 'arrangements', 'brief', 'errors'],
  conflicts: ['schema', 'geometry', 'expression', 'rules', 'brief', 'errors'],
  repair: ['schema', 'geometry', 'expression', 'operations', 'rules', 'brief', 'arrangements', 'conflicts', 'errors'],
}

const tests = '[.](test|testing|sample)[.]ts$'
const group = (names) => `(${names.join('|')})`

const arrows = Object.entries(rooms).map(([room, others]) => ({
  name: `arrow-${room}`,
  comment: `${room} may import ${others.join(', ') || 'no other package'}.`,
  severity: 'error',
  from: { path: `^packages/${room}/src`, pathNot: tests },
  to: { path: '^packages/', pathNot: `^packages/${group([room, ...others])}/` },
}))

const shelves = Object.entries(libraries).map(([room, names]) => ({
  name: `library-${room}`,
  comment: `${room} may use ${names.join(', ') || 'no library'}.`,
  severity: 'error',
  from: { path: `^packages/${room}/src`, pathNot: tests },
  to: {
    path: 'node_modules/',
    ...(names.length > 0 ? { pathNot: `node_modules/${group([...names, '@types'])}/` } : {}),
  },
}))

const storeys = Object.entries(floors).map(([floor, below]) => ({
  name: `floor-core-${floor}`,
  comment: `core/${floor} may import ${below.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^packages/core/src/${floor}/`, pathNot: tests },
  to: { path: '^packages/core/src/', pathNot: `^packages/core/src/${group([floor, ...below])}(/|[.]ts$)` },
}))

const walls = [
  ['editor-tools', '^packages/editor/src/tools/', '^packages/editor/src/(stage|components|outline)/', 'A tool returns values; it never paints.'],
  ['editor-outline', '^packages/editor/src/outline/', '^packages/editor/src/stage/', 'Outline and stage are equal views that do not know each other.'],
  ['editor-tools-alone', '^packages/editor/src/tools/', '^packages/editor/src/input/', 'A tool is asked; it never listens.'],
  ['editor-input', '^packages/editor/src/input/', '^packages/editor/src/(stage|components|outline)/', 'Input asks the tools, and knows nothing of who shows what comes of it.'],
].map(([name, from, to, comment]) => ({ name, comment, severity: 'error', from: { path: from, pathNot: tests }, to: { path: to } }))

module.exports = {
  forbidden: [
    ...arrows,
    ...shelves,
    ...storeys,
    ...walls,
    {
      name: 'front-door',
      comment: 'Packages import each other by name, never by a path into their folders; only the workshop may use their builders for tests.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src' },
      to: { path: '^packages/', pathNot: '^packages/($1/|.*[.]testing[.]ts$)', dependencyTypes: ['local'] },
    },
    {
      name: 'kits-are-types',
      comment: 'The editor is handed its kits; it knows only their types.',
      severity: 'error',
      from: { path: '^packages/editor/src', pathNot: tests },
      to: { path: '^packages/kits/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node',
      comment: 'These rooms run anywhere: no Node built-ins.',
      severity: 'error',
      from: { path: '^packages/(core|kits|editor|exchange|insight|studio)/src', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-circle', comment: 'No circles, types included.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', comment: 'What is imported exists, and through an entry its package names.', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      comment: 'What is imported is named in package.json.',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-drawer',
      comment: 'There is no utils, helpers, common, misc or manager: name the concept.',
      severity: 'error',
      from: {},
      to: { path: '^(packages|test|demo)/.*/(utils?|helpers?|common|misc|managers?)([.][a-z]+$|/)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@codraft/source', 'types', 'module', 'import', 'browser', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
