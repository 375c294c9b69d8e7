import { z } from 'zod';
import { anyOf, text } from '#platform/web/fields.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukTextarea } from '#platform/web/govuk/macros.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';

/** What can be settled with others, with one word for all. */
export type Line = { readonly urlId: string; readonly text: string; readonly hint: string };

export const severalFields = (missing: string) =>
  z.object({ chosen: anyOf('Tick what you settle'), because: text(missing, 2_000) });

/** What was ticked: each by itself, or all that stood on the page when it was opened, and nothing that came since. */
export const idsIn = (chosen: readonly string[]): string[] => chosen.flatMap((ids) => ids.split(' '));

type Props = {
  lines: readonly Line[];
  total: number;
  page: number;
  path: string;
  question: string;
  word: { label: string; hint: string };
  send: string;
  entry: Entry;
  shown: Shown;
};

export const SettleSeveral = ({ lines, total, page, path, question, word, send, entry, shown }: Props) =>
  lines.length === 0 ? (
    <p class="govuk-body">Nothing waits.</p>
  ) : (
    <>
      <Form shown={shown} send={send}>
        {govukCheckboxes({
          ...choice(entry, 'chosen'),
          fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--m' } },
          items: [
            ...lines.map(({ urlId, text: said, hint }) => box(entry, urlId, said, hint)),
            ...(lines.length > 1 ? [{ divider: 'or' }, box(entry, all(lines), allOf(lines, total))] : []),
          ],
        })}
        {govukTextarea({
          ...field(entry, 'because'),
          label: { text: word.label, classes: 'govuk-label--s' },
          hint: { text: word.hint },
          rows: 3,
        })}
      </Form>
      <PagesOfList path={path} page={page} total={total} />
    </>
  );

const box = (entry: Entry, value: string, said: string, hint?: string) => ({
  value,
  text: said,
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  checked: isChosen(entry, 'chosen', value),
});

const all = (lines: readonly Line[]): string => lines.map(({ urlId }) => urlId).join(' ');

const allOf = ({ length }: readonly Line[], total: number): string =>
  length < total ? `All ${length} on this page, of ${total}` : `All ${length}`;
