import { Phone } from '#platform/web/phone.tsx';
import type { Lead } from '../plan/plan.ts';

/** How to reach a lead professional, after their organisation. */
export const LeadPhone = ({ lead: { phone } }: { lead: Lead }) =>
  phone ? (
    <>
      , <Phone number={phone} />
    </>
  ) : null;
