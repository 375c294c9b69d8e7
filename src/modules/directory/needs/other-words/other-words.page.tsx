import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { PostButton } from '../../desk/post-button.tsx';
import type { OtherWord } from '../need.ts';
import { needsPaths } from '../needs.paths.ts';

type Props = { words: readonly OtherWord[]; total: number; page: number; entry: Entry; shown: Shown };

export const OtherWordsPage = ({ words, total, page, entry, shown }: Props) => (
  <Column heading="Words that mean other words">
    <p class="govuk-body">
      Short forms, old names and everyday words. Who looks for the one finds services that say the other.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={needsPaths.otherWordsHistory}>
        Who changed them
      </a>
    </p>
    <Form shown={shown} send="Add the words">
      {govukInput({ ...field(entry, 'said'), label: { text: 'People say', classes: 'govuk-label--s' } })}
      {govukInput({ ...field(entry, 'means'), label: { text: 'Look for this too', classes: 'govuk-label--s' } })}
    </Form>
    <Table
      caption="Words that mean other words"
      captionClasses="govuk-visually-hidden"
      head={[{ text: 'People say' }, { text: 'We look for' }, { text: 'Change' }]}
      rows={words.map(({ id, said, means }) => [
        { text: said },
        { text: means },
        {
          html: (
            <PostButton
              shown={shown}
              to={needsPaths.removeOtherWord}
              text={`Take out ‘${said}’`}
              sends={{ word: id }}
            />
          ),
        },
      ])}
    />
    <PagesOfList path={needsPaths.otherWords} page={page} total={total} />
  </Column>
);
