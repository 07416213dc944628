/** Words that designers write: one string, or one string per language. */
import { z } from './z.ts'

/** Plain text, or plain text per BCP-47 language tag. Never markup. At most 2,000 UTF-16 units each. */
export const Text = z.union([
  z.string().check(z.maxLength(2000)),
  z.record(z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)), z.string().check(z.maxLength(2000))),
])
export type Text = z.infer<typeof Text>
