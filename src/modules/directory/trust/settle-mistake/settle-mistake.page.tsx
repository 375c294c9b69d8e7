import { inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import type { KeptService } from '../../desk/kept-service.ts';
import { SettleSeveral } from '../../desk/settle-several.page.tsx';
import { type Mistake, SAID_BY } from '../mistake.ts';

type Props = { mistake: Mistake; service: KeptService; entry: Entry; shown: Shown };

export const SettleMistakePage = ({ mistake, service, entry, shown }: Props) => (
  <Column caption={service.entry.name} heading="A mistake that was reported">
    <SummaryList
      rows={[
        { key: { text: 'What is wrong' }, value: { html: <div class="rooted-as-written">{mistake.words}</div> } },
        { key: { text: 'Who says so' }, value: { text: `${SAID_BY[mistake.saidBy]}, ${inWords(mistake.saidOn)}` } },
        mistake.reach !== '' && { key: { text: 'How to reach them' }, value: { text: mistake.reach } },
      ]}
    />
    {mistake.settledAt !== null ? (
      govukInsetText({ text: `Settled on ${when(mistake.settledAt)}: ${mistake.settledBecause}` })
    ) : (
      <>
        <p class="govuk-body">
          <a class="govuk-link" href={deskPaths.change(service.urlId)}>
            Change what the entry says
          </a>
          , then say here what was done.
        </p>
        <Form shown={shown} send="Settle it">
          {govukTextarea({
            ...field(entry, 'because'),
            label: { text: 'What was done?', classes: 'govuk-label--s' },
            hint: { text: 'Also where it was no mistake. How to reach whoever said so is deleted then.' },
            rows: 3,
          })}
        </Form>
      </>
    )}
  </Column>
);

type SeveralProps = {
  service: KeptService;
  mistakes: readonly Mistake[];
  total: number;
  page: number;
  entry: Entry;
  shown: Shown;
};

export const SettleMistakesPage = ({ service, mistakes, ...rest }: SeveralProps) => (
  <Column caption={service.entry.name} heading="Mistakes that were reported">
    <SettleSeveral
      {...rest}
      lines={mistakes.map(({ urlId, words, saidBy, saidOn, reach }) => ({
        urlId,
        text: words,
        hint: `${SAID_BY[saidBy]}, ${inWords(saidOn)}${reach === '' ? '' : `. How to reach them: ${reach}`}`,
      }))}
      path={deskPaths.mistakes(service.urlId)}
      question="Which do you settle?"
      word={{
        label: 'What was done?',
        hint: 'One word for all that are ticked, also where they were no mistakes. How to reach who said so is deleted then.',
      }}
      send="Settle them"
    />
  </Column>
);

type ReportedProps = { service: string; mistakes: readonly Mistake[]; total: number };

/** With the service, on the desk: what waits. */
export const MistakesReported = ({ service, mistakes, total }: ReportedProps) =>
  mistakes.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Mistakes that were reported</h2>
      <ul class="govuk-list govuk-list--bullet">
        {mistakes.map(({ urlId, words, saidOn }) => (
          <li>
            <a class="govuk-link" href={deskPaths.mistake(urlId)}>
              {shortened(words)}
            </a>
            , {inWords(saidOn)}
          </li>
        ))}
      </ul>
      {total > 1 && (
        <p class="govuk-body">
          <a class="govuk-link" href={deskPaths.mistakes(service)}>
            Read all {total} and settle several at once
          </a>
        </p>
      )}
    </>
  );

const SHORT = 80;

const shortened = (words: string): string => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()} …` : words);
