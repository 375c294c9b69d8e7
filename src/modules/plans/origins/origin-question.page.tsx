import { inWords } from '#kernel/local-date.ts';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios } from '#platform/web/govuk/macros.ts';
import type { Origin } from '../panels.ts';
import { ORIGIN_LABELS } from './origin.ts';

/** What the answer is where nothing that is recorded led to the plan. */
export const OWN_CONCERN = 'own-concern';

/** What led to this plan? Where nothing is recorded that may have, it is not asked. */
export const OriginQuestion = ({ entry, origins }: { entry: Entry; origins: readonly Origin[] }) =>
  origins.length === 0 ? (
    <input type="hidden" name="origin" value={OWN_CONCERN} />
  ) : (
    govukRadios({
      ...choice(entry, 'origin'),
      fieldset: { legend: { text: 'What led to this plan?', classes: 'govuk-fieldset__legend--s' } },
      items: [
        ...origins.map(({ kind, ref, on, orgName }) => ({
          value: ref,
          text: ORIGIN_LABELS[kind],
          hint: { text: `${orgName}, ${inWords(on)}` },
          checked: isChosen(entry, 'origin', ref),
        })),
        { value: OWN_CONCERN, text: ORIGIN_LABELS[OWN_CONCERN], checked: isChosen(entry, 'origin', OWN_CONCERN) },
      ],
    })
  );
