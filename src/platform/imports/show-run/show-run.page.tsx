import { when } from '../../web/form.tsx';
import { govukWarningText } from '../../web/govuk/macros.ts';
import { Pagination } from '../../web/govuk/pagination.tsx';
import { SummaryList } from '../../web/govuk/summary-list.tsx';
import { Table } from '../../web/govuk/table.tsx';
import { Tag } from '../../web/govuk/tag.tsx';
import type { RowFault } from '../import-kind.ts';
import { importsPaths } from '../imports.paths.ts';
import type { Run } from '../run.ts';
import { SOURCE_LABELS, STATUS_COLOURS, STATUS_LABELS, count, howFar, isMoving } from '../run-words.ts';

export type ShowRunProps = {
  readonly run: Run;
  readonly label: string;
  readonly mine: boolean;
  readonly faults: readonly RowFault[];
  readonly page: number;
  readonly pages: number;
  readonly now: Date;
};

/** How far a file has been read, what came of its rows, and what is wrong in those that were refused. */
export const ShowRunPage = (props: ShowRunProps) => (
  <>
    <h1 class="govuk-heading-l">{props.label}</h1>
    <div id="how-far" data-moving={String(isMoving(props.run))}>
      <p class="govuk-body">
        <Tag text={STATUS_LABELS[props.run.status]} classes={STATUS_COLOURS[props.run.status]} />{' '}
        {howFar(props.run, props.now)}
      </p>
      <RunSummary {...props} />
    </div>
    {isMoving(props.run) ? (
      <p class="govuk-body">
        <a class="govuk-link" href={importsPaths.run(props.run.urlId)}>
          See how far it is
        </a>
      </p>
    ) : null}
    <Encoding {...props} />
    <Ignored {...props} />
    {props.run.refused > 0 ? <Faults {...props} /> : null}
    <p class="govuk-body">
      <a class="govuk-link" href={importsPaths.imports}>
        Send another file, or this one again
      </a>
    </p>
  </>
);

const RunSummary = ({ run, mine }: ShowRunProps) => {
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

const Encoding = ({ run }: ShowRunProps) =>
  run.encoding === 'windows-1252'
    ? govukWarningText({
        text: 'This file is not in UTF-8. It was read as Windows text: check that names with accents came out right, or save it as "CSV UTF-8" and send it again.',
        iconFallbackText: 'Warning',
      })
    : null;

const Ignored = ({ run }: ShowRunProps) =>
  run.ignored.length > 0 ? <p class="govuk-body">These columns are not used: {run.ignored.join(', ')}.</p> : null;

const Faults = ({ run, faults, page, pages }: ShowRunProps) => (
  <>
    <h2 class="govuk-heading-m">What is wrong</h2>
    <p class="govuk-body">
      Put it right in your own system, then export and send the file again. Row 1 is the row of headings.{' '}
      <a class="govuk-link" href={importsPaths.faults(run.urlId)}>
        Download this list (CSV)
      </a>
    </p>
    <Table
      caption={`Page ${page} of ${pages}`}
      captionClasses={pages > 1 ? 'govuk-table__caption--s' : 'govuk-visually-hidden'}
      head={[{ text: 'Row', format: 'numeric' }, { text: 'Column' }, { text: 'What is wrong' }, { text: 'What to do' }]}
      rows={faults.map(({ row, column, message, remedy }) => [
        { text: String(row), format: 'numeric' },
        { text: column || 'The whole row' },
        { text: message },
        { text: remedy },
      ])}
    />
    {pages > 1 ? (
      <Pagination
        {...(page > 1 ? { previous: { href: importsPaths.runPage(run.urlId, page - 1) } } : {})}
        {...(page < pages ? { next: { href: importsPaths.runPage(run.urlId, page + 1) } } : {})}
      />
    ) : null}
  </>
);
