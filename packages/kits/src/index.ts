/** Module libraries: kinds with sizes, attributes, pictures and starter rules, as plain data. */
export { panel } from './panel/index.ts'
export { park } from './park/index.ts'
export { street } from './street/index.ts'
