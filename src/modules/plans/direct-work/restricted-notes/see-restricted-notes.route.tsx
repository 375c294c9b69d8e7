import { namesOf } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listRestrictedNotes } from './restricted-notes.queries.ts';
import { NOTES_PER_PAGE, SeeRestrictedNotesPage } from './see-restricted-notes.page.tsx';

/** What workers wrote for their manager only. Whose it is stays theirs to tell where the manager does not work with them. */
export const seeRestrictedNotesRoute = page({
  path: plansPaths.restrictedNotes,
  needs: 'plans:oversee',
  title: 'Restricted notes',
  async load({ tx, query }) {
    const before = query['before'];
    const notes = await listRestrictedNotes(tx, before, NOTES_PER_PAGE);
    const personIds = [...new Set(notes.map(({ personId }) => personId))];
    await recordAudit(tx, 'plans.restricted-notes-viewed', personIds, { notes: notes.map(({ workId }) => workId) });
    return { notes, before, names: await namesOf(tx, personIds) };
  },
  view: (loaded) => <SeeRestrictedNotesPage {...loaded} />,
});
