import { recordAudit } from '#platform/audit/record-audit.ts';
import { action } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { sentText } from '../administration/sent-text.ts';
import { tryJobAgain } from './list-jobs/jobs.queries.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A job that failed gets one more attempt, as whoever asked for it, with what they may do by now. */
export const tryJobAgainRoute = action({
  path: accessPaths.tryJobAgain,
  needs: 'access:administer',
  async perform({ tx }, { typed }) {
    const job = sentText(typed, 'job');
    if (!UUID.test(job) || !(await tryJobAgain(tx, job))) return undefined;
    await recordAudit(tx, 'access.job-tried-again', [], { job });
    return { to: accessPaths.jobs, flash: 'It is tried again now.' };
  },
});
