import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { Written } from '../../content/written.page.tsx';
import { plansPaths } from '../../plans.paths.ts';
import { SUPERVISION_QUESTIONS } from '../supervision-questions.ts';
import type { Supervision, SupervisionRecord } from '../supervision.queries.ts';

type Props = { supervision: Supervision & SupervisionRecord; entry: Entry; shown: Shown };

/** What was said, for both; and for the supervisor, until they have agreed it, the question whether it is so. */
export const SeeSupervisionPage = ({ supervision, entry, shown }: Props) => {
  const { kind, workerName, supervisorName, others, heldOn, nextOn, agreedOn, mine } = supervision;
  return (
    <Column heading={`Supervision on ${inWords(heldOn)}`}>
      <SummaryList
        rows={[
          {
            key: { text: 'Who' },
            value: { text: [workerName, supervisorName, ...(others === '' ? [] : [others])].join(', ') },
          },
          { key: { text: 'How' }, value: { text: kind === 'group' ? 'In a group' : 'One to one' } },
          {
            key: { text: 'Plan' },
            value: {
              html: (
                <a class="govuk-link" href={plansPaths.plan(supervision.planUrlId)}>
                  See the family plan
                </a>
              ),
            },
          },
          { key: { text: 'Next' }, value: { text: inWords(nextOn) } },
          {
            key: { text: 'Agreed by the supervisor' },
            value: { text: agreedOn ? inWords(agreedOn) : 'Not yet' },
          },
        ]}
      />
      {SUPERVISION_QUESTIONS.map(({ name, label }) => (
        <>
          <h2 class="govuk-heading-s">{label}</h2>
          <Written text={supervision[name]} />
        </>
      ))}
      {agreedOn && supervision.supervisorSays !== '' && (
        <>
          <h2 class="govuk-heading-s">What {supervisorName} adds</h2>
          <Written text={supervision.supervisorSays} />
        </>
      )}
      {mine === 'supervisor' && agreedOn === null && (
        <Form shown={shown} send="Agree: this is what we said" keepsDraft>
          {govukTextarea({
            ...field(entry, 'says'),
            label: { text: 'What do you add? (optional)', classes: 'govuk-label--s' },
            hint: { text: 'What you saw done well, what you are curious about, what you take on yourself.' },
            rows: 4,
          })}
        </Form>
      )}
    </Column>
  );
};
