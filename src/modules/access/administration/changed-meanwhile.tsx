import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import { sentText } from './sent-text.ts';
import type { Typed } from '#platform/web/typed.ts';

/** What a form says when somebody else saved the same record first. */
export const CHANGED_MEANWHILE =
  'Somebody else changed this while you were writing. Your text is still here, and nothing of it is saved. Compare the two, then send what is right';

type ChangedMeanwhileProps = {
  entry: Entry;
  /** What stands in the record now. */
  now: Typed;
  labels: Readonly<Record<string, string>>;
  /** How a value that was chosen from a list reads. */
  words?: Readonly<Record<string, string>>;
};

/** Both texts, where they differ: what was typed is in the boxes below, what somebody else saved is here. */
export function ChangedMeanwhile({ entry, now, labels, words = {} }: ChangedMeanwhileProps) {
  const differing = Object.entries(labels)
    .map(([name, label]) => ({ label, typed: sentText(entry.typed, name), standing: sentText(now, name) }))
    .filter(({ typed, standing }) => typed !== standing);
  if (entry.errors[''] !== CHANGED_MEANWHILE || differing.length === 0) return null;
  return (
    <SummaryList
      card={{ title: { text: 'What is there now' } }}
      rows={differing.map(({ label, standing }) => ({
        key: { text: label },
        value: { text: (words[standing] ?? standing) || 'Nothing' },
      }))}
    />
  );
}
