import { z } from '#shared/std/zod.ts'

/** Facilitators lead, participants contribute, observers watch. The server's roster alone knows who is which. */
export const role = z.enum(['facilitator', 'participant', 'observer'])
export type Role = z.infer<typeof role>
