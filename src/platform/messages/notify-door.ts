import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { MachineDoor } from '../web/machine-door.ts';
import { learnAfterwards, recordBounce } from './messages.queries.ts';

/** https://docs.notifications.service.gov.uk/rest-api.html, "Delivery receipts". The rest of a receipt is not read. */
const RECEIPT = z.object({
  reference: z.uuid(),
  status: z.enum(['delivered', 'permanent-failure', 'temporary-failure', 'technical-failure']),
});

/** Notify has tried for three days by then: it is not tried again, but an address may be good another time. */
const MEANS = {
  delivered: 'delivered',
  'permanent-failure': 'bounced',
  'temporary-failure': 'failed',
  'technical-failure': 'failed',
} as const;

/** Where GOV.UK Notify says what became of a message: its settings, "Callbacks", with this token. */
export const notifyDoor = (database: Database, token: string): MachineDoor => ({
  path: '/notify/receipts',
  token,
  async receive(body) {
    const receipt = RECEIPT.safeParse(body);
    if (!receipt.success) return false;
    const { reference, status } = receipt.data;
    await database.as('keeper', async (tx) => {
      const address = await learnAfterwards(tx, reference, MEANS[status], status === 'delivered' ? null : status);
      if (address !== undefined && status === 'permanent-failure') await recordBounce(tx, address);
    });
    return true;
  },
});
