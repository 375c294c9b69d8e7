import type { Job } from '../jobs/job.ts';
import type { Module } from '../module.ts';
import { importJob } from './import-job.ts';
import type { ImportKind } from './import-kind.ts';
import { importsPaths } from './imports.paths.ts';
import { sendFileRoute } from './send-file/send-file.route.tsx';
import { faultsRoute, showRunRoute } from './show-run/show-run.route.tsx';

/** The pages and the job by which files of these kinds are brought in. `senders`: the roles that may, each what its kinds allow. */
export function importsModule(kinds: readonly ImportKind[], senders: readonly string[]): Module {
  const job = importJob(kinds);
  return {
    name: 'imports',
    permissions: { 'imports:send-file': senders },
    routes: [sendFileRoute(kinds, job), showRunRoute(kinds), faultsRoute(kinds)],
    navigation: [{ label: 'Imports', path: importsPaths.imports, needs: 'imports:send-file', order: 80 }],
    jobs: [job as Job],
    personalData: 'none',
  };
}
