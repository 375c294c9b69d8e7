import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInput } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';
import type { ContactPoint } from '../contact-points.queries.ts';

type ChangeReachPageProps = { inHand: PersonInHand; points: readonly ContactPoint[]; entry: Entry; shown: Shown };

export const ChangeReachPage = ({ inHand, points, entry, shown }: ChangeReachPageProps) => {
  const now = points.filter(({ to }) => to === null);
  const before = points.filter(({ to }) => to !== null);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{inHand.person.name}</span>
        <h1 class="govuk-heading-l">How to reach them</h1>
        <Form shown={shown} send="Record how to reach them">
          {now.length > 0 && <NoLongerQuestion points={now} entry={entry} />}
          {govukInput({
            ...field(entry, 'phone'),
            label: {
              text: `${now.length > 0 ? 'Another phone' : 'Phone'} number (optional)`,
              classes: 'govuk-label--s',
            },
            type: 'tel',
            classes: 'govuk-input--width-20',
          })}
          {govukInput({
            ...field(entry, 'email'),
            label: {
              text: `${now.length > 0 ? 'Another e-mail' : 'E-mail'} address (optional)`,
              classes: 'govuk-label--s',
            },
            hint: { text: 'Only one that is theirs alone: a letter to a shared address is read by others.' },
            type: 'email',
            spellcheck: false,
          })}
        </Form>
        {before.length > 0 && <PointsBefore points={before} />}
      </div>
    </div>
  );
};

const NoLongerQuestion = ({ points, entry }: { points: readonly ContactPoint[]; entry: Entry }) =>
  govukCheckboxes({
    ...choice(entry, 'noLonger'),
    fieldset: {
      legend: { text: 'By which of these are they no longer reached?', classes: 'govuk-fieldset__legend--s' },
    },
    hint: { text: 'Leave empty if all are right.' },
    items: points.map(({ id, value, from }) => ({
      value: id,
      text: value,
      hint: { text: `Since ${inWords(from)}` },
      checked: isChosen(entry, 'noLonger', id),
    })),
  });

const PointsBefore = ({ points }: { points: readonly ContactPoint[] }) => (
  <Table
    caption="No longer"
    captionClasses="govuk-table__caption--m"
    head={[{ text: 'By' }, { text: 'From' }, { text: 'Until' }]}
    rows={points.map(({ value, from, to }) => [{ text: value }, { text: inWords(from) }, { text: inWords(to!) }])}
  />
);
