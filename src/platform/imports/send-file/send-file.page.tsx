import { ListView } from '../../lists/list-view.page.tsx';
import type { LoadedList } from '../../lists/load-list.ts';
import { Form } from '../../web/form.tsx';
import { govukFileUpload, govukInsetText } from '../../web/govuk/macros.ts';
import type { Shown } from '../../web/request.ts';
import type { Run } from '../run.ts';
import type { RunsContext } from './list-runs.tsx';

type SendFileProps = {
  readonly runs: LoadedList<RunsContext, Run>;
  readonly shown: Shown;
  readonly error: string | undefined;
};

/** Sending a file, and the files that were sent. */
export const SendFilePage = (props: SendFileProps) => (
  <>
    <h1 class="govuk-heading-l">Imports</h1>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <SendFileForm {...props} />
      </div>
    </div>
    <h2 class="govuk-heading-m">Files sent</h2>
    <ListView loaded={props.runs} shown={props.shown} />
  </>
);

const SendFileForm = ({ runs, shown, error }: SendFileProps) => (
  <Form shown={shown} send="Send the file" upload>
    <p class="govuk-body">Send an export from your management system as CSV. You can send:</p>
    <ul class="govuk-list govuk-list--bullet">
      {Object.values(runs.context.kinds).map((label) => (
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
