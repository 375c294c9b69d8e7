import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText, govukWarningText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Phone } from '#platform/web/phone.tsx';
import { AnswerBoxes } from '../answer/answer-request/answer-boxes.page.tsx';
import { EndingBoxes } from '../say-how-it-goes/ending-boxes.page.tsx';
import type { RequestStatus } from '../request.ts';
import { statusInWords } from '../request-words.ts';

/** What whoever holds the link is shown: nothing tells who it is about. */
export type AskedByLink = {
  readonly service: string;
  readonly reference: string;
  readonly asker: string;
  readonly askerOrg: string;
  readonly askerPhone: string | null;
  readonly status: RequestStatus;
  readonly sentOn: LocalDate;
  readonly weeks: number | null;
  /** What who asks replied, where something was asked back. */
  readonly reply: string | null;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
};

const NO_NAMES = 'Write no names here, and nothing that tells who it is about. Who asked reads it.';

export const ByLinkBoxes = ({ asked, entry }: { asked: AskedByLink; entry: Entry }) => (
  <>
    <WhoAsks asked={asked} />
    <SummaryList
      rows={asked.lines.map(({ label, text }) => ({
        key: { text: label },
        value: { html: <div class="rooted-as-written">{text}</div> },
      }))}
    />
    {asked.reply && govukInsetText({ html: <div class="rooted-as-written">They replied: {asked.reply}</div> })}
    {asked.status === 'accepted' ? (
      <>
        <input type="hidden" name="step" value="ending" />
        <p class="govuk-body">You accepted. When the help has ended, or if it never began, say so here.</p>
        <EndingBoxes entry={entry} counted={false} about={NO_NAMES} />
      </>
    ) : (
      <>
        <input type="hidden" name="step" value="answer" />
        <AnswerBoxes entry={entry} about={NO_NAMES} />
      </>
    )}
    {govukWarningText({
      text: 'If a child may be in danger now, do not write it here: call 999.',
      iconFallbackText: 'Warning',
    })}
  </>
);

const WhoAsks = ({ asked }: { asked: AskedByLink }) =>
  govukInsetText({
    html: (
      <>
        <p class="govuk-body">
          {asked.asker}, {asked.askerOrg}, asked {asked.service} for support on {inWords(asked.sentOn)}. How it stands:{' '}
          {statusInWords(asked)}.
        </p>
        <p class="govuk-body govuk-!-margin-bottom-0">
          Reference {asked.reference}.{' '}
          {asked.askerPhone ? (
            <>
              Ring <Phone number={asked.askerPhone} /> and say it: they tell you who it is about.
            </>
          ) : (
            'They tell you by telephone who it is about.'
          )}
        </p>
      </>
    ),
  });
