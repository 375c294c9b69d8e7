import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { FeedBoxes } from '../add-feed/feed-boxes.page.tsx';
import type { Feed } from '../feeds.queries.ts';
import { ITSELF_WORDS, OFTEN_WORDS } from './kept-up-words.ts';

type QuestionProps = {
  entry: Entry;
  name: string;
  legend: string;
  hint: string;
  words: Readonly<Record<string, string>>;
};

const Question = ({ entry, name, legend, hint, words }: QuestionProps) =>
  govukRadios({
    ...choice(entry, name),
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: hint },
    items: Object.entries(words).map(([value, text]) => ({ value, text, checked: isChosen(entry, name, value) })),
  });

export const ChangeFeedPage = ({ feed, entry, shown }: { feed: Feed; entry: Entry; shown: Shown }) => (
  <Column heading={`Change ${feed.name}`}>
    <Form shown={shown} send="Save" version={feed.version}>
      <FeedBoxes entry={entry} />
      <Question
        entry={entry}
        name="often"
        legend="When is it read?"
        hint="It is read at its address, at two in the morning, in your name."
        words={OFTEN_WORDS}
      />
      <Question
        entry={entry}
        name="itself"
        legend="What is done with what changed there?"
        hint="What is new, is gone, or was changed here too, always waits until somebody has looked at it. So does everything where more than a fifth of its services changed at once."
        words={ITSELF_WORDS}
      />
    </Form>
  </Column>
);
