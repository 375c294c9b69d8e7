import { inWords } from '#kernel/local-date.ts';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Note } from '../content/plan-content.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';
import { Written } from '../content/written.page.tsx';

type Props = {
  inHand: PlanInHand;
  /** One more than a page takes, where there are more. */
  notes: readonly Note[];
  before: string | undefined;
  most: number;
};

export const NoteList = ({ inHand, notes, before, most }: Props) => {
  const shown = notes.slice(0, most);
  const last = shown.at(-1);
  const plan = inHand.plan.urlId;
  return (
    <>
      <h2 class="govuk-heading-m" id="notes">
        Notes, newest first
      </h2>
      {shown.length === 0 && <p class="govuk-body">{inHand.everyone ? 'No note yet.' : 'No note that you may see.'}</p>}
      {shown.map((note) => (
        <OneNote note={note} inHand={inHand} />
      ))}
      {(before !== undefined || notes.length > most) && (
        <Pagination
          landmarkLabel="Notes"
          {...(before === undefined
            ? {}
            : { previous: { href: `${plansPaths.plan(plan)}#notes`, text: 'Newest notes' } })}
          {...(notes.length > most && last
            ? { next: { href: plansPaths.olderNotes(plan, last.urlId), text: 'Older notes' } }
            : {})}
        />
      )}
    </>
  );
};

const OneNote = ({ note, inHand }: { note: Note; inHand: PlanInHand }) => (
  <>
    <h3 class="govuk-heading-s">{inWords(note.happenedOn)}</h3>
    <Written text={note.text} />
    <p class="govuk-hint govuk-!-margin-bottom-6">
      {note.writtenBy}. About: {aboutInWords(note, inHand.persons)}.
    </p>
    {note.atRisk && (
      <p class="govuk-body">
        <Tag text="Said to be at risk" classes="govuk-tag--red" />{' '}
        <a class="govuk-link" href={plansPaths.atRisk(inHand.plan.urlId, note.urlId)}>
          Whom to call
        </a>
      </p>
    )}
    {note.sensitivity !== 'general' && (
      <p class="govuk-body">
        <Tag text={`Sensitive: ${SENSITIVITY_LABELS[note.sensitivity].toLowerCase()}`} classes="govuk-tag--purple" />
      </p>
    )}
  </>
);
