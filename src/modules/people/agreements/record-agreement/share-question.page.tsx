import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Named } from '../agreement-lists.queries.ts';
import { SHARED_WITH, type SharedWith } from './agreement.rules.ts';

type ShareQuestionProps = { entry: Entry; organisations: readonly Named[]; ourName: string };

/** With whom, as it is asked; whoever is not among them does not join the team. */
export const ShareQuestion = ({ entry, organisations, ourName }: ShareQuestionProps) =>
  govukRadios({
    ...choice(entry, 'sharedWith'),
    fieldset: {
      legend: { text: 'With whom may what they say be shared?', classes: 'govuk-fieldset__legend--s' },
    },
    items: SHARED_WITH.map((value) => ({
      value,
      text: sharedWithInWords(value, ourName),
      checked: isChosen(entry, 'sharedWith', value),
      ...(value === 'named' && {
        conditional: {
          html: govukCheckboxes({
            ...choice(entry, 'shareWith'),
            classes: 'govuk-checkboxes--small',
            fieldset: { legend: { text: 'Which organisations?' } },
            items: organisations.map(({ id, name }) => ({
              value: id,
              text: name,
              checked: isChosen(entry, 'shareWith', id),
            })),
          }),
        },
      }),
    })),
  });

const LABELS: Record<SharedWith, string> = {
  team: 'With the organisations that join the team. The family is told before one does',
  named: 'Only with organisations that the family named',
  nobody: 'With nobody outside',
};

/** `orgName`: the organisation that the family agreed with. */
export const sharedWithInWords = (value: SharedWith, orgName: string): string =>
  value === 'nobody' ? `${LABELS[value]} ${orgName}` : LABELS[value];
