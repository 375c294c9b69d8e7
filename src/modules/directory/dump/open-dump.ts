import { type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { openReferralPaths as paths } from '../open-referral/open-referral.paths.ts';
import { type DumpKind, listDumps, partsOf } from './dump.queries.ts';

const TYPES: Record<DumpKind, string> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const dumpRoute = (kind: DumpKind): OpenDataRoute =>
  openData({
    path: kind === 'json' ? paths.dumpJson : paths.dumpCsv,
    answer: async ({ tx, again }) => {
      const dump = (await listDumps(tx)).find((each) => each.kind === kind);
      return (
        dump && {
          file: {
            type: TYPES[kind],
            name: `directory-${dump.madeAt.toISOString().slice(0, 10)}.${kind}`,
            tag: dump.sha256,
            changedAt: dump.madeAt,
            packed: partsOf(again, dump),
          },
        }
      );
    },
  });

/** All that was published last night, as files. */
export const openDump: readonly OpenDataRoute[] = [dumpRoute('json'), dumpRoute('csv')];
