import { z } from 'zod';

/** What a run that is being read goes on with, behind the pages (read-feed.job.ts). */
export const READ_FEED = { name: 'directory.read-feed', payload: z.object({ run: z.uuid() }) } as const;
