import fc from 'fast-check'

// What property tests draw. `npm test` draws the same every time, so that it fails for what was changed and for nothing else; `npm run torture`
// looks further, with other draws in every round. A failure of either prints its seed and path, and `CODRAFT_SEED` draws that again.

const asked = process.env.CODRAFT_SEED ?? '20261122'
if (asked !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) })
