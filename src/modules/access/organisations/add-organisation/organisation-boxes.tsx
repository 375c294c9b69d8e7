import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import { ORGANISATION_LABELS } from './organisation-fields.ts';
import { KIND_LABELS, ORGANISATION_KINDS } from '../organisations.rules.ts';

/** The boxes for what is known of an organisation. */
export const OrganisationBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {govukInput({ ...field(entry, 'name'), label: { text: ORGANISATION_LABELS.name } })}
    {govukRadios({
      ...choice(entry, 'kind'),
      fieldset: { legend: { text: ORGANISATION_LABELS.kind } },
      hint: { text: 'It says which roles people can have there.' },
      items: ORGANISATION_KINDS.map((kind) => ({
        value: kind,
        text: KIND_LABELS[kind],
        checked: isChosen(entry, 'kind', kind),
      })),
    })}
    {govukInput({ ...field(entry, 'phone'), label: { text: ORGANISATION_LABELS.phone }, ...NARROW, type: 'tel' })}
    {govukInput({
      ...field(entry, 'email'),
      label: { text: ORGANISATION_LABELS.email },
      type: 'email',
      spellcheck: false,
    })}
    {govukInput({
      ...field(entry, 'safeguardingLead'),
      label: { text: ORGANISATION_LABELS.safeguardingLead },
      hint: { text: 'Shown at once to somebody who records that a child may be at risk: a person, and who stands in.' },
    })}
    {govukInput({
      ...field(entry, 'safeguardingPhone'),
      label: { text: ORGANISATION_LABELS.safeguardingPhone },
      ...NARROW,
      type: 'tel',
    })}
  </>
);

const NARROW = { classes: 'govuk-input--width-20' } as const;
