import { inWords } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { govukDetails, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { TellKnown } from '#platform/web/serving.ts';
import { listSeparations } from '../../grounds/separations.queries.ts';
import { WhomNotToTell } from '../../grounds/whom-not-to-tell.tsx';
import { findDeaths } from '../../life/life.queries.ts';
import type { KnownLine, KnownSource } from '../../panels.ts';
import { peoplePaths } from '../../people.paths.ts';
import { type KnownPerson, loadSheet } from './sheet.ts';
import { Sheet } from './sheet.page.tsx';

/** The sheet as it stands, closed, at the start of every form about persons: nobody is asked for what is in it. */
export const tellKnown =
  (sources: readonly KnownSource[]): TellKnown =>
  async (asked, personIds) => {
    if (!asked.actor.permissions.has('people:see-child')) return undefined;
    const persons = await loadSheet(asked, personIds, sources);
    if (persons.length === 0) return undefined;
    const ids = persons.map(({ id }) => id);
    await recordAudit(asked.tx, 'people.known-viewed', ids);
    const deaths = await findDeaths(asked.tx, ids);
    return (
      <>
        <WhomNotToTell separations={await listSeparations(asked.tx, ids)} />
        {persons
          .filter(({ id }) => deaths.has(id))
          .map(({ id, name }) => govukWarningText({ text: `${name} died on ${inWords(deaths.get(id)!)}.` }))}
        {govukDetails({ summaryText: 'What we already know', html: <AtStart persons={persons} /> })}
      </>
    );
  };

/** The form stays open beside what is corrected: nothing that was typed is lost. */
const AtStart = ({ persons }: { persons: readonly KnownPerson[] }) => (
  <>
    <p class="govuk-body">
      <a class="govuk-link" href={peoplePaths.known(persons[0]!.urlId)} target="_blank" rel="noopener">
        Correct it, or add to it (opens in a new tab)
      </a>
    </p>
    <Sheet persons={persons.map((person) => ({ ...person, lines: person.lines.map(withoutPath) }))} />
  </>
);

const withoutPath = (line: KnownLine): KnownLine => ({ ...line, path: undefined });
