import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukInsetText, govukRadios } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Alike } from '../add-service/alike.queries.ts';
import { deskPaths } from '../desk.paths.ts';
import type { KeptService } from '../kept-service.ts';
import { Differences } from '../review-service/differences.page.tsx';
import { availableInWords } from '../say-available/available-words.ts';
import type { Difference } from '../write-service/service-words.ts';

/** What looks the same as a service, of what is in the directory. */
export const AlikePage = ({ service, alike }: { service: KeptService; alike: readonly Alike[] }) => (
  <Column caption={`${service.entry.name}, ${service.provider}`} heading="Is it here twice?">
    {alike.length === 0 ? (
      <p class="govuk-body">Nothing else in the directory looks the same.</p>
    ) : (
      <Table
        caption="What may be the same"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: 'Service' }, { text: 'Provider' }, { text: 'What to do' }]}
        rows={alike.map(({ name, provider, path, urlId }) => [
          {
            html: (
              <a class="govuk-link" href={path}>
                {name}
              </a>
            ),
          },
          { text: provider },
          {
            html: (
              <a class="govuk-link" href={deskPaths.same(service.urlId, urlId)}>
                These are the same<span class="govuk-visually-hidden">: {name}</span>
              </a>
            ),
          },
        ])}
      />
    )}
  </Column>
);

type Props = {
  one: KeptService;
  other: KeptService;
  /** Whether the place of one of them must not be found. */
  hides: boolean;
  differences: readonly Difference[];
  parts: readonly Difference[];
  entry: Entry;
  shown: Shown;
};

export const SayTheSamePage = ({ hides, one, other, differences, parts, entry, shown }: Props) => (
  <Column caption={one.entry.name} heading="Are these two the same?">
    <Differences
      heads={['The first', 'The second']}
      differences={[...besideTheEntry(one, other), ...differences]}
      parts={parts}
    />
    {hides &&
      govukInsetText({
        text: 'The place of one of them must not be found. No place of the one that stays is shown then.',
      })}
    <h2 class="govuk-heading-m">What happens</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        {hides
          ? 'One is taken out. Its page, and its address in the open data, lead nowhere then: whoever knows where it was would learn where the one that stays is.'
          : 'One is taken out. Its page, and its address in the open data, lead on to the one that stays.'}
      </li>
      <li>
        What was said of whether it can take somebody, the last few who were sent, and from the next count the local
        results are told of the one that stays.
      </li>
      <li>
        Whoever was asked for support goes on answering: a request that was sent to one provider never moves to another.
      </li>
      <li>
        What it says is not joined, nor its evidence and checks: write down what is missing in the one that stays.
      </li>
      <li>A curator can say at any time that they are two, and it is put back.</li>
    </ul>
    <Form shown={shown} send="They are the same">
      {govukRadios({
        ...choice(entry, 'stays'),
        fieldset: { legend: { text: 'Which one stays?', classes: 'govuk-fieldset__legend--m' } },
        items: [
          { value: 'one', text: `The first: ${named(one)}`, checked: isChosen(entry, 'stays', 'one') },
          { value: 'other', text: `The second: ${named(other)}`, checked: isChosen(entry, 'stays', 'other') },
        ],
      })}
    </Form>
  </Column>
);

const named = ({ entry, provider }: KeptService): string => `${entry.name}, ${provider}`;

const PROTECTION_LABELS = { ordinary: 'Ordinary', statutory: 'Bound by law', crisis: 'Help in a crisis' } as const;

const BESIDE: readonly [what: string, said: (service: KeptService) => string][] = [
  ['Provider', ({ provider }) => provider],
  ['In the directory', ({ isPublic }) => (isPublic ? 'Public' : 'Not public')],
  ['Can it take somebody now', availableInWords],
  ['Looked after', ({ protection }) => PROTECTION_LABELS[protection]],
  ['Place', ({ kept }) => (kept ? 'Must not be found' : 'As it says')],
];

/** What differs of what is not in the entry. */
const besideTheEntry = (one: KeptService, other: KeptService): Difference[] =>
  BESIDE.map(([what, said]) => ({ what, before: said(one), after: said(other) })).filter(
    ({ before, after }) => before !== after,
  );
