import { bringUp, runProgram } from './bring-up.mjs'

bringUp()
process.exitCode = await runProgram('src/golden.ts', [])
