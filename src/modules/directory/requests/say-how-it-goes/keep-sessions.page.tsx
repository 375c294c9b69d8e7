import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInsetText, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SessionsKept } from '../how-it-went.page.tsx';
import type { Session } from '../request.ts';
import { CAME_LABELS } from '../request-words.ts';
import { WhileItStands } from '../while-it-stands.page.tsx';
import type { HelpInHand } from './way-in.ts';

type Props = { help: HelpInHand; entry: Entry; shown: Shown };
type KeepProps = Props & { to: (day: LocalDate) => string };

export const KeepSessionPage = ({ help, to, entry, shown }: KeepProps) => (
  <Column caption={help.caption} heading="Write down a session">
    <WhileItStands {...help} open={help.goesOn} entry={entry}>
      <Form shown={shown} send="Write it down">
        <CameQuestion entry={entry} items={CAME_LABELS} />
        {govukDateInput({
          ...dateField(entry, 'heldOn'),
          fieldset: { legend: { text: 'Which day?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </WhileItStands>
    {help.sessions.length > 0 && <SessionsKept sessions={help.sessions} {...(help.goesOn ? { to } : {})} />}
  </Column>
);

type CorrectProps = Props & { heldOn: LocalDate; kept: Session['came'] | undefined };

export const CorrectSessionPage = ({ help, heldOn, kept, entry, shown }: CorrectProps) => (
  <Column caption={help.caption} heading={`The session on ${inWords(heldOn)}`}>
    <WhileItStands {...help} open={help.goesOn} entry={entry}>
      {govukInsetText({
        text: kept ? `So far: ${CAME_LABELS[kept].toLowerCase()}.` : 'Nothing is written down for this day.',
      })}
      <Form shown={shown} send="Put it right">
        <input type="hidden" name="was" value={kept ?? ''} />
        <CameQuestion entry={entry} items={{ ...CAME_LABELS, none: 'There was no session that day: take it out' }} />
      </Form>
    </WhileItStands>
  </Column>
);

const CameQuestion = ({ entry, items }: { entry: Entry; items: Readonly<Record<string, string>> }) =>
  govukRadios({
    ...choice(entry, 'came'),
    fieldset: { legend: { text: 'Did they come?', classes: 'govuk-fieldset__legend--m' } },
    items: Object.entries(items).map(([value, text]) => ({ value, text, checked: isChosen(entry, 'came', value) })),
  });
