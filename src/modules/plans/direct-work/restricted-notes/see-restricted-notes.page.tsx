import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import { Written } from '../../content/written.page.tsx';
import { plansPaths } from '../../plans.paths.ts';
import type { RestrictedNote } from './restricted-notes.queries.ts';

export const NOTES_PER_PAGE = 25;

type Props = {
  /** One more than a page takes, where there is more. */
  notes: readonly RestrictedNote[];
  names: ReadonlyMap<Id<'person'>, string>;
  before: string | undefined;
};

export const SeeRestrictedNotesPage = ({ notes, names, before }: Props) => {
  const shown = notes.slice(0, NOTES_PER_PAGE);
  const last = shown.at(-1);
  return (
    <>
      <h1 class="govuk-heading-l">Restricted notes</h1>
      <p class="govuk-body">
        Only whoever wrote one, and you, see it. Where you do not work with the family yourself, the note stands without
        a name: ask who wrote it.
      </p>
      {shown.length === 0 && <p class="govuk-body">There are none.</p>}
      {shown.map((note) => (
        <>
          <h2 class="govuk-heading-s">
            {note.writtenBy}, {inWords(note.writtenOn)}
          </h2>
          <Written text={note.text} />
          {note.personUrlId !== null && names.has(note.personId) && (
            <p class="govuk-body">
              <a class="govuk-link" href={peoplePaths.child(note.personUrlId)}>
                {names.get(note.personId)}
              </a>
            </p>
          )}
        </>
      ))}
      {(before !== undefined || notes.length > NOTES_PER_PAGE) && (
        <Pagination
          landmarkLabel="Restricted notes"
          {...(before === undefined ? {} : { previous: { href: plansPaths.restrictedNotes, text: 'Newest' } })}
          {...(notes.length > NOTES_PER_PAGE && last
            ? { next: { href: `${plansPaths.restrictedNotes}?before=${last.workId}`, text: 'Older' } }
            : {})}
        />
      )}
    </>
  );
};
