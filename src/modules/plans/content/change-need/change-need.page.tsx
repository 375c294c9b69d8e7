import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Need } from '../plan-content.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { aboutInWords } from '../questions.page.tsx';

type Props = { inHand: PlanInHand; need: Need; entry: Entry; shown: Shown };

/** The words of a need. Where somebody else changed them meanwhile, theirs stand beside what was typed. */
export const ChangeNeedPage = ({ inHand, need, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Change a need">
    <p class="govuk-body">About: {aboutInWords(need, inHand.persons)}</p>
    {CHANGED in entry.errors && govukInsetText({ html: <TheirWords need={need} /> })}
    <Form shown={shown} send="Save the need" version={need.version}>
      {govukInput({ ...field(entry, 'name'), label: { text: 'What is the need?', classes: 'govuk-label--s' } })}
      {govukTextarea({
        ...field(entry, 'wanted'),
        label: { text: 'What does the family want to be different?', classes: 'govuk-label--s' },
        rows: 3,
      })}
    </Form>
  </Column>
);

/** The name under which a form's errors have that somebody else saved first. */
const CHANGED = '';

const TheirWords = ({ need }: { need: Need }) => (
  <>
    <h2 class="govuk-heading-s">What it says now</h2>
    <p class="govuk-body">{need.name}</p>
    <p class="govuk-body">{need.wanted}</p>
    <p class="govuk-body">Yours is below. If you send it, it takes the place of this.</p>
  </>
);
