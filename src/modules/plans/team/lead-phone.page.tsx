import type { Lead } from '../plan/plan.ts';

/** How to reach a lead professional, after their organisation: a number stands on one line. */
export const LeadPhone = ({ lead: { phone } }: { lead: Lead }) =>
  phone ? (
    <>
      , <span class="rooted-together">{phone}</span>
    </>
  ) : null;
