import { keepListing } from '#modules/directory/index.ts';
import type { Database } from '#platform/database/database.ts';

const ASKED = {
  name: 'Lockgate Allotment Society',
  description: 'Plots for families by the canal, with somebody who shows how. Every Saturday, from seed to soup.',
};

/** An organisation that is not in the directory asks to be, as anybody may: a curator has it to settle. */
export async function askForAListing(database: Database): Promise<void> {
  await database.as('visitor', (tx) => keepListing(tx, ASKED, 'secretary@lockgate.example'));
}
