import type { Markup } from '#platform/web/answer.ts';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukButton, govukCheckboxes, govukInput } from '#platform/web/govuk/macros.ts';
import { directoryPaths } from '../directory.paths.ts';
import type { Shortlist } from '../shortlist/shortlist.rules.ts';
import type { Counted } from './find-services.ts';
import { choose, tick } from './choices.page.tsx';
import { Narrow } from './narrow.page.tsx';
import type { Need } from './needs.queries.ts';
import { FREE, MILES, type Question, type Wrong } from './question.rules.ts';

export type FiltersProps = {
  question: Question;
  /** As it was typed, also where it is wrong. */
  typed: Readonly<Record<string, readonly string[]>>;
  wrong: Wrong;
  counts: readonly Counted[];
  needs: readonly Need[];
  list: Shortlist;
  /** Where the search stands; everybody's, unless it is said otherwise. */
  path?: string;
  /** What stands in place of postcode and age: they are somebody's, and stand in no address. */
  fits?: Markup;
};

/** What to look for, and where; below it all that narrows it down, each choice with what it would find. */
export const Filters = (props: FiltersProps) => (
  <form
    method="get"
    action={props.path ?? directoryPaths.directory}
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
          <a class="govuk-link" href={props.path ?? directoryPaths.directory}>
            Start again
          </a>
        </p>
      </div>
    </details>
  </form>
);

function chosenMore(question: Question): string {
  const { levels, days, time, language, access, who, send, need, how, area, serves } = question;
  const chosen = [need, time, language, who, area, send || undefined, serves || undefined]
    .concat(how, days, access)
    .concat(levels.map(String));
  const many = chosen.filter((each) => each !== undefined).length;
  return many === 0 ? '' : ` (${many} chosen)`;
}

const Boxes = ({ typed, wrong, question, counts, fits }: FiltersProps) => {
  const entry: Entry = { typed: firstOf(typed), errors: { ...wrong } };
  return (
    <>
      {govukInput({
        ...field(entry, 'q'),
        label: { text: 'What do you need help with?', classes: 'govuk-label--s' },
        hint: { text: 'In your own words, like ‘worried about school’' },
        autocomplete: 'off',
      })}
      {fits ?? <Postcode entry={entry} />}
      {choose('within', 'How far', 'Any distance', HOW_FAR, question.miles)}
      {fits === undefined && <Age entry={entry} />}
      {govukCheckboxes({
        name: 'now',
        idPrefix: 'now',
        classes: 'govuk-checkboxes--small',
        items: [
          tick('now', 'yes', 'Can take somebody now', question.now, counts, 'now'),
          tick('free', 'yes', FREE.yes, question.free, counts, 'free'),
          tick('free', 'some', FREE.some, question.freeForSome, counts, 'free-some'),
        ],
      })}
    </>
  );
};

const Postcode = ({ entry }: { entry: Entry }) =>
  govukInput({
    ...field(entry, 'near'),
    label: { text: 'Postcode', classes: 'govuk-label--s' },
    classes: 'govuk-input--width-10',
    autocomplete: 'postal-code',
    spellcheck: false,
  });

const Age = ({ entry }: { entry: Entry }) =>
  govukInput({
    ...field(entry, 'age'),
    label: { text: 'Age', classes: 'govuk-label--s' },
    classes: 'govuk-input--width-3',
    inputmode: 'numeric',
  });

const firstOf = (typed: FiltersProps['typed']): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0] ?? '']));

const HOW_FAR = Object.fromEntries(
  MILES.map((miles) => [miles, `Within ${miles === 1 ? '1 mile' : `${miles} miles`}`]),
);
