import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field, isChosen } from '#platform/web/form-fields.ts';
import { govukSelect } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Coordinator } from '../lead.ts';

type Props = {
  coordinator: Coordinator | undefined;
  managers: readonly { urlId: string; name: string }[];
  entry: Entry;
  shown: Shown;
};

export const NameCoordinatorPage = ({ coordinator, managers, entry, shown }: Props) => (
  <Column heading="Early help coordinator">
    <p class="govuk-body">
      {coordinator
        ? `${coordinator.name}, ${coordinator.orgName}${coordinator.works ? '' : ' (has left)'}.`
        : 'Nobody is named yet.'}{' '}
      When two people have declined to lead a family plan, the coordinator is asked, by name, to find somebody.
    </p>
    <Form shown={shown} send="Name the coordinator">
      {govukSelect({
        ...field(entry, 'manager'),
        label: { text: 'Who is it?', classes: 'govuk-label--s' },
        hint: { text: 'One of the early help managers. What waits for the one before goes over to them.' },
        items: [
          { value: '', text: 'Choose one' },
          ...managers.map(({ urlId, name }) => ({
            value: urlId,
            text: name,
            selected: isChosen(entry, 'manager', urlId),
          })),
        ],
      })}
    </Form>
  </Column>
);
