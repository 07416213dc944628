/** The language as JSON Schema 2020-12, for editors that complete a brief as it is typed. */
import { makeBriefSchema } from './json-schema/brief-schema.ts'
import { Proposal, Receipt } from './schema/proposal.ts'
import { z } from './schema/z.ts'

const schemaOf = (schema: z.ZodMiniType, title: string): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }), title,
})

/** JSON Schema of a brief, as a designer writes it. */
export const briefSchema: Readonly<Record<string, unknown>> = makeBriefSchema()
/** JSON Schema of a proposal. */
export const proposalSchema: Readonly<Record<string, unknown>> = schemaOf(Proposal, 'codraft proposal')
/** JSON Schema of a receipt. */
export const receiptSchema: Readonly<Record<string, unknown>> = schemaOf(Receipt, 'codraft receipt')
export { schemaFor } from './json-schema/schema-for.ts'
