import type { Job } from '../jobs/job.ts';
import { listRoutesBeside } from '../lists/list-routes.ts';
import type { Module } from '../module.ts';
import { importJob } from './import-job.ts';
import type { ImportKind } from './import-kind.ts';
import { importsPaths } from './imports.paths.ts';
import { listRuns } from './send-file/list-runs.tsx';
import { sendFileRoute } from './send-file/send-file.route.tsx';
import { listFaults } from './show-run/list-faults.ts';
import { showRunRoute } from './show-run/show-run.route.tsx';

/** The pages and the job by which files of these kinds are brought in. `senders`: the roles that may, each what its kinds allow. */
export function importsModule(kinds: readonly ImportKind[], senders: readonly string[]): Module {
  const job = importJob(kinds);
  return {
    name: 'imports',
    permissions: { 'imports:send-file': senders, 'imports:export': senders },
    routes: [
      sendFileRoute(kinds, job),
      listRoutesBeside(listRuns(kinds)),
      showRunRoute(kinds),
      listRoutesBeside(listFaults(kinds)),
    ],
    navigation: [{ label: 'Imports', path: importsPaths.imports, needs: 'imports:send-file', order: 80 }],
    jobs: [job as Job],
  };
}
