/** The version of the language that this code speaks. A new one takes a step in `migrations/` and a folder of golden files: docs/how-to/a-new-language-version.md. */
export const LANGUAGE = 1
