import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import type { AfterImport } from '#modules/education/index.ts';
import { defineJob, enqueue } from '#platform/jobs/job.ts';
import { flagSchool } from './flag-school.ts';

/** Flags the pupils of its author's school. One transaction: it is short, and the list is never half of one run. */
export const flagPupils = defineJob({
  name: 'identification.flag-pupils',
  payload: z.object({}),
  async run({ database, author }) {
    if (!author) throw new Error('flags are raised for a school, by somebody of it');
    await database.as(author, (tx) => flagSchool(tx, author.orgId, todayInLondon()));
  },
});

/** New marks, new flags: asked for in the transaction that ends the import, once however many files came. */
export const flagAfterImport: AfterImport = (tx, actor, schoolOrgId) =>
  enqueue(tx, flagPupils, {}, { author: actor, key: schoolOrgId });
