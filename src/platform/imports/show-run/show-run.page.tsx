import { ListView } from '../../lists/list-view.page.tsx';
import type { LoadedList } from '../../lists/load-list.ts';
import { when } from '#kernel/when.ts';
import { govukWarningText } from '../../web/govuk/macros.ts';
import { SummaryList } from '../../web/govuk/summary-list.tsx';
import { Tag } from '../../web/govuk/tag.tsx';
import type { Shown } from '../../web/request.ts';
import { importsPaths } from '../imports.paths.ts';
import type { Run } from '../run.ts';
import type { FaultLine, RunContext } from './list-faults.ts';
import { SOURCE_LABELS, STATUS_COLOURS, STATUS_LABELS, count, howFar, isMoving } from '../run-words.ts';

type ShowRunProps = {
  readonly faults: LoadedList<RunContext, FaultLine>;
  readonly mine: boolean;
  readonly now: Date;
  readonly shown: Shown;
};

/** How far a file has been read, what came of its rows, and what is wrong in those that were refused. */
export const ShowRunPage = ({ faults, mine, now, shown }: ShowRunProps) => {
  const { run, label } = faults.context;
  return (
    <>
      <h1 class="govuk-heading-l">{label}</h1>
      <div id="how-far" data-moving={String(isMoving(run))}>
        <p class="govuk-body">
          <Tag text={STATUS_LABELS[run.status]} classes={STATUS_COLOURS[run.status]} /> {howFar(run, now)}
        </p>
        <RunSummary run={run} mine={mine} />
      </div>
      {isMoving(run) ? (
        <p class="govuk-body">
          <a class="govuk-link" href={importsPaths.run(run.urlId)}>
            See how far it is
          </a>
        </p>
      ) : null}
      <Encoding run={run} />
      <Ignored run={run} />
      {run.refused > 0 ? <Faults faults={faults} shown={shown} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={importsPaths.imports}>
          Send another file, or this one again
        </a>
      </p>
    </>
  );
};

const RunSummary = ({ run, mine }: { run: Run; mine: boolean }) => {
  const fact = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  return (
    <SummaryList
      rows={[
        fact('Sent', `${when(run.askedAt)}, by ${mine ? 'you' : 'a colleague'}`),
        fact('How it came', SOURCE_LABELS[run.source]),
        fact('Rows added', count(run.added)),
        fact('Rows that changed something', count(run.changed)),
        fact('Rows known already', count(run.unchanged)),
        fact('Rows refused', count(run.refused)),
      ]}
    />
  );
};

const Encoding = ({ run }: { run: Run }) =>
  run.encoding === 'windows-1252'
    ? govukWarningText({
        text: 'This file is not in UTF-8. It was read as Windows text: check that names with accents came out right, or save it as "CSV UTF-8" and send it again.',
        iconFallbackText: 'Warning',
      })
    : null;

const Ignored = ({ run }: { run: Run }) =>
  run.ignored.length > 0 ? <p class="govuk-body">These columns are not used: {run.ignored.join(', ')}.</p> : null;

const Faults = ({ faults, shown }: Pick<ShowRunProps, 'faults' | 'shown'>) => (
  <>
    <h2 class="govuk-heading-m">What is wrong</h2>
    <p class="govuk-body">
      Put it right in your own system, then export and send the file again. Row 1 is the row of headings.
    </p>
    <ListView loaded={faults} shown={shown} />
  </>
);
