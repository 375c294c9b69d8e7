import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInsetText, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SessionsKept } from '../../how-it-went.page.tsx';
import type { Session } from '../../request.ts';
import { CAME_LABELS } from '../../request-words.ts';
import { requestPaths } from '../../requests.paths.ts';
import { type RequestToUs, goesOn } from '../request-to-us.ts';
import { WhileOpen } from '../while-open.page.tsx';

type Props = { request: RequestToUs; sessions: readonly Session[]; entry: Entry; shown: Shown };

export const KeepSessionPage = ({ request, sessions, entry, shown }: Props) => (
  <Column caption={`Request ${request.reference}, ${request.serviceName}`} heading="Write down a session">
    <WhileOpen request={request} open={goesOn(request)} entry={entry}>
      <Form shown={shown} send="Write it down">
        <CameQuestion entry={entry} items={CAME_LABELS} />
        {govukDateInput({
          ...dateField(entry, 'heldOn'),
          fieldset: { legend: { text: 'Which day?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </WhileOpen>
    {sessions.length > 0 && (
      <SessionsKept
        sessions={sessions}
        {...(goesOn(request) ? { to: (day) => requestPaths.session(request.sentUrlId, day) } : {})}
      />
    )}
  </Column>
);

type CorrectProps = Props & { heldOn: LocalDate; kept: Session['came'] | undefined };

export const CorrectSessionPage = ({ request, heldOn, kept, entry, shown }: CorrectProps) => (
  <Column caption={`Request ${request.reference}, ${request.serviceName}`} heading={inWords(heldOn)}>
    <WhileOpen request={request} open={goesOn(request)} entry={entry}>
      {kept
        ? govukInsetText({ text: `So far: ${CAME_LABELS[kept].toLowerCase()}.` })
        : govukInsetText({ text: 'Nothing is written down for this day.' })}
      <Form shown={shown} send="Put it right">
        <input type="hidden" name="was" value={kept ?? ''} />
        <CameQuestion entry={entry} items={{ ...CAME_LABELS, none: 'There was no session that day: take it out' }} />
      </Form>
    </WhileOpen>
  </Column>
);

export const CameQuestion = ({ entry, items }: { entry: Entry; items: Readonly<Record<string, string>> }) =>
  govukRadios({
    ...choice(entry, 'came'),
    fieldset: { legend: { text: 'Did they come?', classes: 'govuk-fieldset__legend--m' } },
    items: Object.entries(items).map(([value, text]) => ({ value, text, checked: isChosen(entry, 'came', value) })),
  });
