/** Module libraries: kinds with sizes, attributes, pictures and starter rules, as plain data. */
export { street } from './street/index.ts'
