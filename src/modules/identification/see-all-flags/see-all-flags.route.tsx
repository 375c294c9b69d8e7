import { listNamed } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { FLAGS_SHOWN, type FlagsShown, countFlags, listFlags } from '../flags.queries.ts';
import { identificationPaths } from '../identification.paths.ts';
import { PER_PAGE, pageAsked } from '#platform/web/paging.rules.ts';
import { SeeAllFlagsPage } from './see-all-flags.page.tsx';

export const seeAllFlagsRoute = page({
  path: identificationPaths.allFlags,
  needs: 'identification:answer',
  title: 'Pupils with a flag',
  async load({ tx, query }) {
    const shown: FlagsShown = FLAGS_SHOWN.find((each) => each === query['show']) ?? 'waiting';
    const page = pageAsked(query);
    const counts = await countFlags(tx);
    const flags = await listFlags(tx, shown, (page - 1) * PER_PAGE, PER_PAGE);
    const personIds = flags.map(({ personId }) => personId);
    const named = new Map((await listNamed(tx, personIds)).map((person) => [person.id, person]));
    await recordAudit(tx, 'identification.flags-listed', personIds, { shown, page });
    const withNames = flags.flatMap((flag) => {
      const child = named.get(flag.personId);
      return child ? [{ ...flag, child }] : [];
    });
    return { shown, page, counts, flags: withNames };
  },
  trail: () => [{ label: 'Monday list', path: identificationPaths.mondayList }],
  view: (loaded) => <SeeAllFlagsPage {...loaded} />,
});
