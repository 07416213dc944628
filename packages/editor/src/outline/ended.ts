/** A sentence with its full stop. */
export const ended = (sentence: string): string => (/[.!?…。]$/u.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`)
