/** The language as JSON Schema 2020-12, for editors that complete a brief as it is typed. */
import { Brief } from './schema/brief.ts'
import { Proposal, Receipt } from './schema/proposal.ts'
import { z } from './schema/z.ts'

const schemaOf = (schema: z.ZodMiniType, title: string): Record<string, unknown> => ({
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }), title,
})

/** JSON Schema of a brief, as a designer writes it. */
export const briefSchema: Record<string, unknown> = schemaOf(Brief, 'codraft brief')
/** JSON Schema of a proposal. */
export const proposalSchema: Record<string, unknown> = schemaOf(Proposal, 'codraft proposal')
/** JSON Schema of a receipt. */
export const receiptSchema: Record<string, unknown> = schemaOf(Receipt, 'codraft receipt')
