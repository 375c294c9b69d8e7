import { sql } from 'kysely';
import { type OpenAsked, type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { openReferralPaths as paths } from '../open-referral/open-referral.paths.ts';
import { type Dump, type DumpKind, listDumps } from './dump.queries.ts';

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

/** Its bytes, a part at a time: each is read when the one before was sent. */
async function* partsOf(again: OpenAsked['again'], { id }: Dump): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const { rows } = await again((tx) =>
      sql<{ bytes: Uint8Array }>`
        select bytes from directory.dump_part where dump_id = ${id} and number = ${number}`.execute(tx),
    );
    if (!rows[0]) return;
    yield Buffer.from(rows[0].bytes);
  }
}
