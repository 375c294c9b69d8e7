import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios, govukSelect, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { KeptNeed } from '../need.ts';

type Props = { need?: KeptNeed; others: readonly KeptNeed[]; entry: Entry; shown: Shown };

export const WriteNeedPage = ({ need, others, entry, shown }: Props) => (
  <Column caption={need?.name} heading={headingOf(need)}>
    <Form shown={shown} send="Save" {...(need ? { version: need.version } : {})}>
      {need?.usedBy === undefined || need.usedBy === null ? (
        <>
          {govukInput({
            ...field(entry, 'name'),
            label: { text: 'What is it called?', classes: 'govuk-label--s' },
            hint: { text: 'As a family would say it.' },
          })}
          {govukTextarea({
            ...field(entry, 'description'),
            label: { text: 'What does it mean?', classes: 'govuk-label--s' },
            rows: 2,
          })}
        </>
      ) : (
        <>
          <input type="hidden" name="name" value={need.name} />
          <input type="hidden" name="description" value={need.description || need.name} />
        </>
      )}
      {govukSelect({
        ...field(entry, 'below'),
        label: { text: 'Which need does it stand below?', classes: 'govuk-label--s' },
        hint: { text: 'Who looks for that one finds the services of this one too.' },
        items: [
          { value: '', text: 'None' },
          ...others.map(({ id, name, parentName, endedOn }) => ({
            value: id,
            text: nameIn(name, parentName, endedOn),
            selected: isChosen(entry, 'below', id),
          })),
        ],
      })}
      {need ? <StillUsed need={need} others={others} entry={entry} /> : <input type="hidden" name="used" value="yes" />}
    </Form>
  </Column>
);

const nameIn = (name: string, parentName: string | null, endedOn: string | null): string =>
  `${parentName === null ? '' : `${parentName}: `}${name}${endedOn === null ? '' : ' (no longer used)'}`;

type OfNeed = { need: KeptNeed; others: readonly KeptNeed[]; entry: Entry };

const StillUsed = ({ need, others, entry }: OfNeed) =>
  govukRadios({
    ...choice(entry, 'used'),
    fieldset: { legend: { text: 'Is it still used?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'One that is not used any more stays with the services that have it, and is offered no more.' },
    items: [
      { value: 'yes', text: 'Yes', checked: isChosen(entry, 'used', 'yes') },
      {
        value: 'no',
        text: 'No',
        checked: isChosen(entry, 'used', 'no'),
        ...(need.children === 0
          ? {}
          : { conditional: { html: <WhatOfThoseBelow need={need} others={others} entry={entry} /> } }),
      },
    ],
  });

/** None goes on below one that is not used. */
const WhatOfThoseBelow = ({ need, others, entry }: OfNeed) =>
  govukRadios({
    ...choice(entry, 'children'),
    fieldset: {
      legend: {
        text:
          need.children === 1
            ? 'What becomes of the need below it?'
            : `What becomes of the ${need.children} needs below it?`,
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: [
      {
        value: 'end',
        text: 'Not used any more either',
        hint: { text: 'What other directories use waits to be linked to another.' },
        checked: isChosen(entry, 'children', 'end'),
      },
      {
        value: 'move',
        text: 'To go below another need',
        checked: isChosen(entry, 'children', 'move'),
        conditional: {
          html: govukSelect({
            ...field(entry, 'moveTo'),
            label: { text: 'Below which?' },
            items: [
              { value: '', text: 'Choose a need' },
              ...others
                .filter(({ parentId, endedOn }) => parentId === null && endedOn === null)
                .map(({ id, name }) => ({ value: id, text: name, selected: isChosen(entry, 'moveTo', id) })),
            ],
          }),
        },
      },
    ],
  });

function headingOf(need: KeptNeed | undefined): string {
  if (!need) return 'Add a need';
  return need.usedBy === null ? 'Change a need' : 'Link it to a need of ours';
}
