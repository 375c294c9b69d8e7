import { z } from 'zod';
import { defineJob } from '#platform/jobs/job.ts';
import { lookForSamePersons } from './look-for-same-person.ts';

/** Compares the persons that were supplied lately with everybody, as the machinery, some at a time: it goes on where it stopped. */
export const lookForSamePerson = defineJob({
  name: 'people.look-for-same-person',
  payload: z.object({}),
  async run({ database }) {
    while ((await database.as('matcher', lookForSamePersons)) > 0);
  },
});
