import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Note } from '../content/plan-content.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';
import { Written } from '../content/written.page.tsx';
import type { LoadedPlan } from './loaded-plan.ts';

export const NOTES_PER_PAGE = 25;

type Props = Pick<LoadedPlan, 'inHand' | 'notes' | 'before'>;

export const NoteList = ({ inHand, notes, before }: Props) => {
  const shown = notes.slice(0, NOTES_PER_PAGE);
  const last = shown.at(-1);
  const plan = inHand.plan.urlId;
  return (
    <>
      <h2 class="govuk-heading-m" id="notes">
        Notes, newest first
      </h2>
      {inHand.plan.myRole &&
        govukButton({ text: 'Add a note', href: plansPaths.addNote(plan), classes: 'govuk-button--secondary' })}
      {shown.length === 0 && <p class="govuk-body">No note that you may see.</p>}
      {shown.map((note) => (
        <OneNote note={note} inHand={inHand} />
      ))}
      <Pager plan={plan} before={before} older={notes.length > NOTES_PER_PAGE ? last : undefined} />
    </>
  );
};

type PagerProps = { plan: string; before: string | undefined; older: Note | undefined };

const Pager = ({ plan, before, older }: PagerProps) =>
  before === undefined && older === undefined ? (
    <></>
  ) : (
    <Pagination
      landmarkLabel="Notes"
      {...(before !== undefined && { previous: { href: `${plansPaths.plan(plan)}#notes`, text: 'Newest notes' } })}
      {...(older && { next: { href: plansPaths.olderNotes(plan, older.urlId), text: 'Older notes' } })}
    />
  );

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
