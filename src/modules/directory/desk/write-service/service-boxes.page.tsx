import { ACCESS, DAYS, HOW, LEVELS, WHO } from '../../entry/ours-words.rules.ts';
import type { Child } from 'hono/jsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import {
  govukCheckboxes,
  govukDetails,
  govukFieldset,
  govukInput,
  govukRadios,
  govukTextarea,
} from '#platform/web/govuk/macros.ts';
import type { OfferedTerm } from './boxes.ts';
import type { ServiceTyped } from './service-fields.ts';
import { BOX_LABELS, COST_LABELS, SEND_LABELS, STATUS_LABELS } from './service-words.ts';

type Box = Exclude<keyof ServiceTyped, 'because'>;
type Props = { entry: Entry; terms: readonly OfferedTerm[] };

const label = (box: Box) => ({ text: BOX_LABELS[box], classes: 'govuk-label--s' });
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });
const hinted = (hint?: string) => (hint === undefined ? {} : { hint: { text: hint } });

const line = (entry: Entry, box: Box, hint?: string, classes = '') =>
  govukInput({ ...field(entry, box), label: label(box), ...hinted(hint), classes });

const words = (entry: Entry, box: Box, rows: number, hint?: string) =>
  govukTextarea({ ...field(entry, box), label: label(box), ...hinted(hint), rows });

const items = (entry: Entry, box: Box, labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, text]) => ({ value, text, checked: isChosen(entry, box, value) }));

const several = (entry: Entry, box: Box, labels: Readonly<Record<string, string>>, hint?: string) =>
  govukCheckboxes({
    ...choice(entry, box),
    classes: 'govuk-checkboxes--small',
    fieldset: legend(BOX_LABELS[box]),
    ...hinted(hint),
    items: items(entry, box, labels),
  });

const one = (entry: Entry, box: Box, labels: Readonly<Record<string, string>>) =>
  govukRadios({
    ...choice(entry, box),
    classes: 'govuk-radios--small',
    fieldset: legend(BOX_LABELS[box]),
    items: items(entry, box, labels),
  });

const Group = ({ title, children }: { title: string; children: Child }) => (
  <>
    {govukFieldset({
      legend: { text: title, classes: 'govuk-fieldset__legend--m', isPageHeading: false },
      html: <>{children}</>,
    })}
  </>
);

const TIME_BOX = 'govuk-input--width-5';

/** All boxes of a service, in groups. */
export const ServiceBoxes = ({ entry, terms }: Props) => (
  <>
    <Group title="What it is">
      {line(entry, 'name')}
      {words(entry, 'description', 6, 'What happens there, in plain words. Everybody reads it.')}
      {terms.length > 0 && <TermBoxes entry={entry} terms={terms} />}
      {one(entry, 'status', STATUS_LABELS)}
    </Group>
    <Group title="For whom">
      {line(entry, 'youngest', 'In years. Leave it empty where there is no limit.', 'govuk-input--width-3')}
      {line(entry, 'oldest', 'In years. Leave it empty where there is no limit.', 'govuk-input--width-3')}
      {several(entry, 'levels', LEVELS, 'Of the continuum of need. Leave empty where it does not matter.')}
      {one(entry, 'send', SEND_LABELS)}
      {words(
        entry,
        'eligibility',
        3,
        'Who can use it, for example where they must live, for instance where they live.',
      )}
    </Group>
    <Group title="How to ask">
      {several(entry, 'askedBy', WHO)}
      {words(entry, 'howToAsk', 3, 'Whom to ring or write to, and what they will want to know. No names of people.')}
      {line(entry, 'phone', 'Of the service, not of one person.', 'govuk-input--width-20')}
      {line(entry, 'email')}
      {line(entry, 'url', 'For example https://example.org')}
    </Group>
    <Group title="When">
      {several(entry, 'days', DAYS)}
      {line(entry, 'opens', 'For example 15:30', TIME_BOX)}
      {line(entry, 'closes', 'For example 17:00', TIME_BOX)}
      {words(entry, 'times', 2, 'For example: in term time only.')}
    </Group>
    <Group title="Where">
      <PlaceBoxes entry={entry} />
    </Group>
    <Group title="Cost and access">
      {one(entry, 'cost', COST_LABELS)}
      {line(entry, 'freeFor', 'If it is free for some. For example: families with free school meals.')}
      {line(entry, 'amount', 'For example 4.50', TIME_BOX)}
      {line(entry, 'per', 'For example: a session, or each child a term.')}
      {line(entry, 'fees', 'For example: £2 for each further child.')}
      {line(entry, 'languages', 'With commas between them.')}
      {several(entry, 'accessible', ACCESS)}
      {line(entry, 'commissioner')}
    </Group>
    {govukTextarea({
      ...field(entry, 'because'),
      label: { text: 'What changed, and how do you know?', classes: 'govuk-label--m' },
      hint: { text: 'Curators and the provider read this. It is not published.' },
      rows: 2,
    })}
  </>
);

const PlaceBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {several(entry, 'given', HOW)}
    {line(entry, 'placeName')}
    {line(entry, 'address')}
    {line(entry, 'town', undefined, 'govuk-input--width-20')}
    {line(entry, 'postcode', undefined, 'govuk-input--width-10')}
    {govukCheckboxes({
      ...choice(entry, 'hidden'),
      items: [
        {
          value: 'yes',
          text: 'This place must not be found',
          hint: { text: 'A refuge, for instance. No place of this service is then shown to anybody outside.' },
          checked: isChosen(entry, 'hidden', 'yes'),
        },
      ],
    })}
  </>
);

/** Each branch of the taxonomy behind a line that opens, with what is chosen in it said. */
const TermBoxes = ({ entry, terms }: Props) => (
  <>
    {govukFieldset({
      ...legend(BOX_LABELS.terms),
      html: (
        <>
          <p class="govuk-hint">Choose the few that fit best: they decide what it is found by.</p>
          {[...Map.groupBy(terms, ({ name, above }) => above ?? name)].map(([branch, under], place) =>
            govukDetails({
              summaryText: branchInWords(branch, under, entry),
              html: termBoxes(entry, branch, under, place),
            }),
          )}
        </>
      ),
    })}
  </>
);

function branchInWords(branch: string, under: readonly OfferedTerm[], entry: Entry): string {
  const chosen = under.filter(({ id }) => isChosen(entry, 'terms', id)).length;
  return chosen === 0 ? branch : `${branch} (${chosen} chosen)`;
}

const termBoxes = (entry: Entry, branch: string, under: readonly OfferedTerm[], place: number) =>
  govukCheckboxes({
    name: 'terms',
    idPrefix: place === 0 ? 'terms' : `terms-${place}`,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: branch, classes: 'govuk-visually-hidden' } },
    items: under.map(({ id, name, above }) => ({
      value: id,
      text: above === null ? `${name}, all of it` : name,
      checked: isChosen(entry, 'terms', id),
    })),
  });
