/** When a consultation closes, in milliseconds of the epoch: a date alone means the end of that day in UTC, as collectors have it. */
export const closingTime = (closes: string): number => Date.parse(closes) + (/^\d{4}-\d\d-\d\d$/.test(closes) ? 86_400_000 : 0)
