import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukSelect } from '#platform/web/govuk/macros.ts';

type SelectFromListProps = {
  entry: Entry;
  name: string;
  label: string;
  hint?: string;
  list: readonly { urlId: string; name: string }[];
};

/** One of a list from the record: an organisation, a user. Typing its first letters finds it. */
export function SelectFromList({ entry, name, label, hint, list }: SelectFromListProps) {
  const { value, ...shown } = field(entry, name);
  return govukSelect({
    ...shown,
    label: { text: label },
    hint: hint === undefined ? undefined : { text: hint },
    items: [
      { value: '', text: 'Choose one', selected: value === '' },
      ...list.map((each) => ({ value: each.urlId, text: each.name, selected: each.urlId === value })),
    ],
  });
}

/** What was chosen from such a list; undefined where it is not on it. */
export const chosenFrom = <Item extends { urlId: string }>(list: readonly Item[], chosen: string): Item | undefined =>
  list.find(({ urlId }) => urlId === chosen);
