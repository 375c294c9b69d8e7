import { z } from 'zod';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';
import { lookForSamePersons } from './look-for-same-person.ts';

/** Compares the persons that were supplied lately with everybody, as the machinery, some at a time: it goes on where it stopped. */
export const lookForSamePerson: Job<object> = defineJob<object>({
  name: 'people.look-for-same-person',
  payload: z.object({}),
  async run({ database, stopping }) {
    while ((await database.as('matcher', lookForSamePersons)) > 0) {
      if (!stopping.aborted) continue;
      return database.as('matcher', (tx) => enqueue(tx, lookForSamePerson, {}, { key: 'all' }));
    }
  },
});
