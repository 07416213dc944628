/** What the own fields of rules are made from. By name: a page that was handed all of `z` would load all of it, and its sentences in fifty languages. */
import { z } from './z.ts'

/** The pieces, as `z` has them. */
export const pieces = {
  _default: z._default, array: z.array, boolean: z.boolean, enum: z.enum, gt: z.gt, gte: z.gte, int: z.int, literal: z.literal, lte: z.lte, maxLength: z.maxLength, minLength: z.minLength,
  number: z.number, object: z.object, optional: z.optional, partialRecord: z.partialRecord, strictObject: z.strictObject, string: z.string, tuple: z.tuple, union: z.union,
} as const
