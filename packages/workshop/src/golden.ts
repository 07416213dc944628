/** Writes the golden files of a new version of the language; never those of a version that has them. */
import { writeShelf } from './golden/shelf.ts'

try {
  console.log(`Written: ${writeShelf()}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
