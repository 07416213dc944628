import { bringUp, runProgram } from './bring-up.mjs'

bringUp()
process.exitCode = (await runProgram('src/build.ts', ['--embed'])) || (await runProgram('src/pictures.ts', []))
