import { govukCheckboxes } from '#platform/web/govuk/macros.ts';
import { choose, countOf, optionsFrom, several, tick, withCounts } from './choices.page.tsx';
import type { Counted } from './find-services.ts';
import type { Need } from './needs.queries.ts';
import { ACCESS, DAYS, HOW, LEVELS, WHO } from '../entry/ours-words.rules.ts';
import { type Question, TIMES } from './question.rules.ts';

type NarrowProps = { question: Question; counts: readonly Counted[]; needs: readonly Need[] };

/** All that narrows down what is found. */
export const Narrow = ({ question, counts, needs }: NarrowProps) => (
  <>
    {choose('need', 'Help with', 'Anything', needOptions(needs, counts), question.need)}
    {several('how', 'How it is given', HOW, question.how, counts)}
    {choose('area', 'Area served', 'Any area', optionsFrom('area', counts, question.area), question.area)}
    {(question.near !== undefined || question.serves) &&
      govukCheckboxes({
        name: 'serves',
        idPrefix: 'serves',
        classes: 'govuk-checkboxes--small',
        items: [tick('serves', 'yes', 'Its area takes in this postcode', question.serves, counts, 'serves')],
      })}
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
    {choose(
      'language',
      'Language',
      'Any language',
      optionsFrom('language', counts, question.language),
      question.language,
    )}
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

const needOptions = (needs: readonly Need[], counts: readonly Counted[]) =>
  Object.fromEntries(
    needs.map(({ id, name, depth }) => [id, `${'– '.repeat(depth)}${name} (${countOf(counts, 'need', id)})`]),
  );
