import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukButton, govukCheckboxes, govukInput, govukSelect } from '#platform/web/govuk/macros.ts';
import { directoryPaths } from '../directory.paths.ts';
import type { Shortlist } from '../shortlist/shortlist.rules.ts';
import type { Counted } from './find-services.ts';
import type { Need } from './needs.queries.ts';
import { ACCESS, DAYS, LEVELS, MILES, type Question, TIMES, WHO, type Wrong } from './question.rules.ts';

export type FiltersProps = {
  question: Question;
  /** As it was typed, also where it is wrong. */
  typed: Readonly<Record<string, readonly string[]>>;
  wrong: Wrong;
  counts: readonly Counted[];
  needs: readonly Need[];
  list: Shortlist;
};

/** What to look for, and where; below it all that narrows it down, each choice with what it would find. */
export const Filters = (props: FiltersProps) => (
  <form
    method="get"
    action={directoryPaths.directory}
    class="rooted-find__ask rooted-screen-only"
    role="search"
    novalidate
  >
    {props.list.length > 0 && <input type="hidden" name="s" value={props.list.join('.')} />}
    <Boxes {...props} />
    {govukButton({ text: 'Find help' })}
    <details class="govuk-details rooted-find__more">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">More choices{chosenMore(props.question)}</span>
      </summary>
      <div class="rooted-find__choices">
        <Narrow {...props} />
        {govukButton({ text: 'Apply', classes: 'govuk-button--secondary' })}
        <p class="govuk-body">
          <a class="govuk-link" href={directoryPaths.directory}>
            Start again
          </a>
        </p>
      </div>
    </details>
  </form>
);

function chosenMore({ levels, days, time, language, access, who, send, need }: Question): string {
  const chosen = [need, time, language, who, send || undefined, ...levels, ...days, ...access];
  const many = chosen.filter((each) => each !== undefined).length;
  return many === 0 ? '' : ` (${many} chosen)`;
}

const Boxes = ({ typed, wrong, question, counts }: FiltersProps) => {
  const entry: Entry = { typed: firstOf(typed), errors: { ...wrong } };
  return (
    <>
      {govukInput({
        ...field(entry, 'q'),
        label: { text: 'What do you need help with?', classes: 'govuk-label--s' },
        hint: { text: 'In your own words, like ‘worried about school’' },
        autocomplete: 'off',
      })}
      {govukInput({
        ...field(entry, 'near'),
        label: { text: 'Postcode', classes: 'govuk-label--s' },
        classes: 'govuk-input--width-10',
        autocomplete: 'postal-code',
        spellcheck: false,
      })}
      {choose('within', 'How far', 'Any distance', HOW_FAR, question.miles)}
      {govukInput({
        ...field(entry, 'age'),
        label: { text: 'Age', classes: 'govuk-label--s' },
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
      })}
      {govukCheckboxes({
        name: 'now',
        idPrefix: 'now',
        classes: 'govuk-checkboxes--small',
        items: [
          tick('now', 'yes', 'Can take somebody now', question.now, counts, 'now'),
          tick('free', 'yes', 'Free', question.free, counts, 'free'),
        ],
      })}
    </>
  );
};

const firstOf = (typed: FiltersProps['typed']): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0] ?? '']));

const HOW_FAR = Object.fromEntries(
  MILES.map((miles) => [miles, `Within ${miles === 1 ? '1 mile' : `${miles} miles`}`]),
);

const Narrow = ({ question, counts, needs }: FiltersProps) => (
  <>
    {choose('need', 'Help with', 'Anything', needOptions(needs, counts), question.need)}
    {several('level', 'Level of need', LEVELS, question.levels.map(String), counts)}
    {several('day', 'Open on', DAYS, question.days, counts)}
    {choose(
      'time',
      'Time of day',
      'Any time',
      Object.fromEntries(Object.entries(TIMES).map(([key, { label }]) => [key, label])),
      question.time,
    )}
    {choose('who', 'Who may ask', 'Anybody', withCounts(WHO, 'who', counts), question.who)}
    {choose('language', 'Language', 'Any language', languageOptions(question, counts), question.language)}
    {several('access', 'Accessibility', ACCESS, question.access, counts)}
    {govukCheckboxes({
      name: 'send',
      idPrefix: 'send',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Special needs or disability', classes: 'govuk-fieldset__legend--s' } },
      items: [tick('send', 'yes', 'Made for children with these', question.send, counts, 'send')],
    })}
  </>
);

/** An option is shown where it would find something, or is chosen. */
function several(
  name: string,
  legend: string,
  options: Readonly<Record<string, string>>,
  chosen: readonly string[],
  counts: readonly Counted[],
) {
  const shown = Object.entries(options).filter(([value]) => chosen.includes(value) || countOf(counts, name, value) > 0);
  if (shown.length === 0) return <></>;
  return govukCheckboxes({
    name,
    idPrefix: name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    items: shown.map(([value, text]) => tick(name, value, text, chosen.includes(value), counts, `${name}-${value}`)),
  });
}

const tick = (name: string, value: string, text: string, checked: boolean, counts: readonly Counted[], id: string) => ({
  id,
  name,
  value,
  checked,
  text: `${text} (${countOf(counts, name, value).toLocaleString('en-GB')})`,
});

function choose(
  name: string,
  label: string,
  any: string,
  options: Readonly<Record<string, string>>,
  chosen: string | number | undefined,
) {
  const items = Object.entries(options);
  if (items.length === 0) return <></>;
  return govukSelect({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--s' },
    items: [
      { value: '', text: any },
      ...items.map(([value, text]) => ({ value, text, selected: value === String(chosen ?? '') })),
    ],
  });
}

const countOf = (counts: readonly Counted[], facet: string, value: string): number =>
  counts.find((count) => count.facet === facet && count.value === value)?.found ?? 0;

const withCounts = (options: Readonly<Record<string, string>>, facet: string, counts: readonly Counted[]) =>
  Object.fromEntries(
    Object.entries(options).map(([value, text]) => [value, `${text} (${countOf(counts, facet, value)})`]),
  );

const needOptions = (needs: readonly Need[], counts: readonly Counted[]) =>
  Object.fromEntries(
    needs.map(({ id, name, depth }) => [id, `${'– '.repeat(depth)}${name} (${countOf(counts, 'need', id)})`]),
  );

function languageOptions({ language }: Question, counts: readonly Counted[]): Record<string, string> {
  const spoken = counts.filter(({ facet }) => facet === 'language').map(({ value }) => value);
  const shown = [...new Set([...spoken, ...(language ? [language] : [])])].toSorted();
  return withCounts(
    Object.fromEntries(shown.map((each) => [each, each.charAt(0).toUpperCase() + each.slice(1)])),
    'language',
    counts,
  );
}
