import { Form, when } from '../../web/form.tsx';
import { govukFileUpload, govukInsetText } from '../../web/govuk/macros.ts';
import { Pagination } from '../../web/govuk/pagination.tsx';
import { Table } from '../../web/govuk/table.tsx';
import { Tag } from '../../web/govuk/tag.tsx';
import type { Shown } from '../../web/request.ts';
import { importsPaths } from '../imports.paths.ts';
import type { Run } from '../run.ts';
import { STATUS_COLOURS, STATUS_LABELS, count } from '../run-words.ts';

export type SendFileProps = {
  /** What may be sent, by kind. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly runs: readonly Run[];
  readonly page: number;
  readonly hasNext: boolean;
};

/** Sending a file, and the files that were sent. */
export const SendFilePage = (props: SendFileProps & { shown: Shown; error: string | undefined }) => (
  <>
    <h1 class="govuk-heading-l">Imports</h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <SendFileForm {...props} />
      </div>
    </div>
    <h2 class="govuk-heading-m">Files sent</h2>
    {props.runs.length > 0 ? <Runs {...props} /> : <p class="govuk-body">Your organisation has sent no files yet.</p>}
  </>
);

const SendFileForm = ({ kinds, shown, error }: SendFileProps & { shown: Shown; error: string | undefined }) => (
  <Form shown={shown} send="Send the file" upload>
    <p class="govuk-body">Send an export from your management system as CSV. You can send:</p>
    <ul class="govuk-list govuk-list--bullet">
      {[...kinds.values()].map((label) => (
        <li>{label}</li>
      ))}
    </ul>
    {govukInsetText({
      text: 'Sending a file again does no harm: what is known already stays as it is. A row with something wrong is left out, and you are told which and why.',
    })}
    {govukFileUpload({
      id: 'file',
      name: 'file',
      label: { text: 'The file', classes: 'govuk-label--m' },
      hint: { text: 'What it holds is told from the headings in its first row.' },
      attributes: { accept: '.csv,.txt,.tsv,text/csv,text/plain' },
      ...(error === undefined ? {} : { errorMessage: { text: error } }),
    })}
  </Form>
);

const Runs = ({ kinds, runs, page, hasNext }: SendFileProps) => (
  <>
    <Table
      caption="Newest first"
      captionClasses="govuk-visually-hidden"
      head={[
        { text: 'Sent' },
        { text: 'What it holds' },
        { text: 'How far' },
        { text: 'Rows stored', format: 'numeric' },
        { text: 'Rows refused', format: 'numeric' },
      ]}
      rows={runs.map((run) => [
        { html: <RunLink run={run} /> },
        { text: kinds.get(run.kind)! },
        { html: <Tag text={STATUS_LABELS[run.status]} classes={STATUS_COLOURS[run.status]} /> },
        { text: count(run.added + run.changed + run.unchanged), format: 'numeric' },
        { text: count(run.refused), format: 'numeric' },
      ])}
    />
    {page > 1 || hasNext ? (
      <Pagination
        {...(page > 1 ? { previous: { href: importsPaths.runsPage(page - 1) } } : {})}
        {...(hasNext ? { next: { href: importsPaths.runsPage(page + 1) } } : {})}
      />
    ) : null}
  </>
);

const RunLink = ({ run }: { run: Run }) => (
  <a class="govuk-link" href={importsPaths.run(run.urlId)}>
    {when(run.askedAt)}
  </a>
);
