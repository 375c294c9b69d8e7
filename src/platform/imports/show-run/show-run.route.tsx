import type { Asked } from '../../web/request.ts';
import { download, page } from '../../web/route.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { faultsCsv } from '../faults-csv.ts';
import type { ImportKind } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import { MOST_FAULTS, findRunByUrl, listFaults } from '../imports.queries.ts';
import type { Run } from '../run.ts';
import { ShowRunPage } from './show-run.page.tsx';

const FAULTS_PER_PAGE = 50;
const NEEDS = 'imports:send-file';

export const showRunRoute = (kinds: readonly ImportKind[]) =>
  page({
    path: importsPaths.run(':run'),
    needs: NEEDS,
    async load(asked) {
      const found = await findForActor(asked, kinds);
      if (!found) return undefined;
      const { run, label } = found;
      const pages = Math.max(1, Math.ceil(run.faults / FAULTS_PER_PAGE));
      const at = Math.min(pages, Math.max(1, Math.trunc(Number(asked.query['page'])) || 1));
      const faults = await listFaults(asked.tx, run.id, (at - 1) * FAULTS_PER_PAGE, FAULTS_PER_PAGE);
      return { run, label, mine: run.userId === asked.actor.userId, faults, page: at, pages, now: new Date() };
    },
    title: ({ label }) => label,
    trail: () => [{ label: 'Imports', path: importsPaths.imports }],
    view: (loaded) => <ShowRunPage {...loaded} />,
  });

export const faultsRoute = (kinds: readonly ImportKind[]) =>
  download({
    path: importsPaths.faults(':run'),
    needs: NEEDS,
    async load(asked) {
      const found = await findForActor(asked, kinds);
      if (!found) return undefined;
      const { run } = found;
      await recordAudit(asked.tx, 'imports.faults-downloaded', [], { run: run.id, faults: run.faults });
      const faults = await listFaults(asked.tx, run.id, 0, MOST_FAULTS);
      return { download: faultsCsv(faults), contentType: 'text/csv; charset=utf-8', fileName: 'rows-refused.csv' };
    },
  });

/** A run of the actor's organisation, and of a kind that they may bring in. */
async function findForActor(
  { tx, actor, params }: Asked,
  kinds: readonly ImportKind[],
): Promise<{ run: Run; label: string } | undefined> {
  const run = await findRunByUrl(tx, params['run']!);
  const kind = kinds.find((each) => each.kind === run?.kind);
  return run && kind && actor.permissions.has(kind.needs) ? { run, label: kind.label } : undefined;
}
