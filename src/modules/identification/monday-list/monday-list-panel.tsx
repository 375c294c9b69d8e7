import { todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { DataNote } from './data-note.page.tsx';
import { countMyRequests } from '../help-requests/help-requests.queries.ts';
import { identificationPaths } from '../identification.paths.ts';
import { findWeekList } from './week-list.ts';

/** How long the list of the week is, and how far it is answered. */
function howItStands(listed: number, answered: number): string {
  if (listed === 0) return 'Nobody is new or worse';
  return listed === 1
    ? `One pupil new or worse, ${answered === 1 ? 'answered' : 'not answered yet'}`
    : `${listed} pupils new or worse, ${answered} answered`;
}

/** For a school: how the list of the week stands, and what became of the help it asked for. */
export const mondayListPanel: HomePanel = {
  name: 'identification.monday-list',
  needs: 'identification:answer',
  order: 10,
  async load({ tx, actor }) {
    const { run, isOld, flags, counts } = await findWeekList(tx, actor, todayInLondon());
    const { asked, accepted, advised } = await countMyRequests(tx);
    const answered = flags.filter(({ answer }) => answer).length;
    return (
      <section>
        <h2 class="govuk-heading-m">Monday list</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={identificationPaths.mondayList}>
            {howItStands(flags.length, answered)}
          </a>
          {counts.waiting > flags.length - answered &&
            `. ${counts.waiting - flags.length + answered} more wait on the rest of the list`}
        </p>
        <DataNote run={run} isOld={isOld} />
        {asked + accepted + advised > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={identificationPaths.helpRequests}>
              Help you asked for
            </a>
            : {asked} waiting for an answer, {accepted + advised} answered
          </p>
        )}
      </section>
    );
  },
};
