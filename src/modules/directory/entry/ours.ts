import { z } from 'zod';

/** Who may ask for a service. */
export const ASKED_BY = ['family', 'young-person', 'school', 'professional'] as const;

/** How it is given, beside the places that its entry names. */
export const GIVEN = ['place', 'home', 'school', 'online', 'phone'] as const;

export const ACCESSIBLE = ['step-free', 'toilet', 'hearing-loop', 'sign-language', 'quiet-space', 'parking'] as const;

/** What Open Referral has no field for: who may ask, and how; the levels of need it is for; how it is given. */
export const ours = z.object({
  asked_by: z.array(z.enum(ASKED_BY)).default([]),
  /** In words: whom to ring, what they will ask. */
  how_to_ask: z.string().default(''),
  eligibility: z.string().default(''),
  /** Of the continuum of need (frameworks), 1 to 4. */
  levels: z.array(z.number().int().min(1).max(4)).default([]),
  given: z.array(z.enum(GIVEN)).default([]),
  accessible: z.array(z.enum(ACCESSIBLE)).default([]),
  /** Whether it is made for children with special educational needs or disabilities; not known where nobody said. */
  send: z.boolean().optional(),
  /** Who funds it. */
  commissioner: z.string().default(''),
});

export type Ours = z.infer<typeof ours>;
