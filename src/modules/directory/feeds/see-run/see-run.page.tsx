import { when } from '#kernel/when.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukButton, govukCheckboxes, govukInsetText, govukWarningText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { TellingOf } from '../../desk/see-service/telling-of.page.tsx';
import type { Telling } from '../../desk/see-service/telling-of.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { type FeedRun, ITEMS_SHOWN, WHAT, type What, isBroughtIn } from '../feed-run.ts';
import type { ItemShown, Progress } from '../feeds.queries.ts';
import { FEED_FAULTS } from '../read-feed/feed-fault.ts';
import { CHOICES, CHOICE_WORDS, STATUS_COLOURS, STATUS_WORDS, WHAT_WORDS } from '../run-words.ts';

export type RunLoaded = {
  readonly run: FeedRun;
  readonly counts: Partial<Record<What, number>>;
  /** Of those that were changed here, over how many is written. */
  readonly chosenOver: number;
  /** While it is brought in or taken back, and where that stopped. */
  readonly progress: Progress | undefined;
  readonly what: What | undefined;
  readonly page: number;
  readonly items: readonly ItemShown[];
  /** How many have a place where none can be. */
  readonly astray: number;
  /** What everybody reads that tells of a place that it says must not be found. */
  readonly telling: readonly Telling[];
};

export const SeeRunPage = ({ loaded, entry, shown }: { loaded: RunLoaded; entry: Entry; shown: Shown }) => {
  const { run, counts, progress } = loaded;
  return (
    <>
      <h1 class="govuk-heading-l">What came from {run.feedName}</h1>
      <p class="govuk-body">
        <Tag text={STATUS_WORDS[run.status]} classes={STATUS_COLOURS[run.status]} /> Read on {when(run.begunAt)} for{' '}
        {run.begunBy}.
      </p>
      <Standing run={run} />
      {progress ? <HowFar run={run} progress={progress} shown={shown} /> : null}
      {loaded.astray > 0 ? govukInsetText({ text: astrayInWords(loaded.astray) }) : null}
      <TellingOf telling={loaded.telling} />
      <Counts loaded={loaded} />
      {loaded.what ? <Items loaded={loaded} what={loaded.what} /> : null}
      {run.status === 'read' ? <BringIn run={run} counts={counts} entry={entry} shown={shown} /> : null}
      {isBroughtIn(run) ? <TakeBack run={run} shown={shown} /> : null}
    </>
  );
};

const astrayInWords = (count: number): string =>
  `${count === 1 ? '1 service has' : `${count} services have`} a latitude and longitude outside the United Kingdom, or the one in place of the other. They are left out: the place is found by its postcode. Tell whoever keeps the other directory.`;

/** What there is to know and to do before one looks at what came. */
const Standing = ({ run }: { run: FeedRun }) => (
  <>
    {run.fault ? govukInsetText({ text: FEED_FAULTS[run.fault] }) : null}
    {run.status === 'read' && isBroughtIn(run)
      ? govukInsetText({ text: 'What changed was brought in by itself. The rest waits for you.' })
      : null}
    {run.status === 'reading' ? <StillAtIt run={run} /> : null}
    {run.isTable && (run.status === 'columns' || run.status === 'read') ? <ColumnsOf run={run} /> : null}
  </>
);

type HowFarProps = { run: FeedRun; progress: Progress; shown: Shown };

const HowFar = ({ run, progress: { done, of }, shown }: HowFarProps) => {
  const isBack = run.status === 'taking-back' || run.status === 'take-back-stopped';
  const said = `${done} of ${of} services ${done === 1 ? 'is' : 'are'} ${isBack ? 'taken back' : 'brought in'}`;
  if (run.status === 'bringing-in' || run.status === 'taking-back')
    return (
      <>
        <p class="govuk-body">{said} so far. Everybody reads each of them at once.</p>
        <StillAtIt run={run} />
      </>
    );
  return (
    <>
      {govukWarningText({ text: `It stopped: ${said}. The others are as they were.`, iconFallbackText: 'Warning' })}
      <form method="post" action={directoryPaths.goOnWithRun(run.urlId)} novalidate>
        <input type="hidden" name="_key" value={shown.key} />
        {govukButton({ text: 'Go on', preventDoubleClick: true })}
      </form>
    </>
  );
};

const StillAtIt = ({ run }: { run: FeedRun }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={directoryPaths.feedRun(run.urlId)}>
      See how far it is
    </a>
  </p>
);

const ColumnsOf = ({ run }: { run: FeedRun }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={directoryPaths.feedColumns(run.urlId)}>
      {run.status === 'columns' ? 'Choose what its columns are' : 'Choose its columns again'}
    </a>
  </p>
);

const Counts = ({ loaded: { run, counts, chosenOver } }: { loaded: RunLoaded }) => (
  <SummaryList
    rows={WHAT.filter((what) => counts[what]).map((what) => ({
      key: { text: WHAT_WORDS[what].label },
      value: {
        text: `${counts[what]}. ${WHAT_WORDS[what].means}${
          what === 'changed-here' && chosenOver > 0 ? ` You chose to write over ${chosenOver}.` : ''
        }`,
      },
      actions: {
        items: [
          what === 'changed-here' && run.status === 'read'
            ? {
                href: directoryPaths.chooseOver(run.urlId, '1'),
                text: 'Choose',
                visuallyHiddenText: 'what is written over',
              }
            : {
                href: `${directoryPaths.feedRun(run.urlId)}?what=${what}`,
                text: 'See them',
                visuallyHiddenText: WHAT_WORDS[what].label,
              },
        ],
      },
    }))}
  />
);

const Items = ({ loaded: { run, counts, items, page }, what }: { loaded: RunLoaded; what: What }) => (
  <>
    <h2 class="govuk-heading-m">{WHAT_WORDS[what].label}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {items.map(({ name, provider, place, fault, alike, isAstray }) => (
        <li>
          {place === null ? '' : `Row ${place}: `}
          {name}
          {provider ? `, ${provider}` : ''}
          {fault ? `: ${fault}` : ''}
          {alike ? `. Here: ${alike}` : ''}
          {isAstray ? '. Its latitude and longitude are not in the United Kingdom' : ''}
        </li>
      ))}
    </ul>
    <PagesOfList
      path={directoryPaths.feedRun(run.urlId)}
      filter={{ what }}
      page={page}
      total={counts[what] ?? 0}
      perPage={ITEMS_SHOWN}
    />
  </>
);

type BringInProps = { run: FeedRun; counts: RunLoaded['counts']; entry: Entry; shown: Shown };

const BringIn = ({ run, counts, entry, shown }: BringInProps) => {
  const offered = CHOICES.filter((what) => counts[what]);
  return (
    <Form shown={shown} send="Bring them in" version={run.version}>
      {offered.length > 0
        ? govukCheckboxes({
            ...choice(entry, 'chosen'),
            fieldset: { legend: { text: 'What else do you want to do?', classes: 'govuk-fieldset__legend--s' } },
            items: offered.map((value) => ({
              value,
              text: CHOICE_WORDS[value],
              checked: isChosen(entry, 'chosen', value),
            })),
          })
        : null}
      <p class="govuk-body">Everybody reads them at once. It can be taken back.</p>
    </Form>
  );
};

const TakeBack = ({ run, shown }: { run: FeedRun; shown: Shown }) => (
  <form method="post" action={directoryPaths.takeBackRun(run.urlId)} novalidate>
    <input type="hidden" name="_key" value={shown.key} />
    <p class="govuk-body">
      Taking it back leaves what has been written of a service since, and a service that another was found to be the
      same as. Other new services go out; changed ones are as they were.
    </p>
    {govukButton({ text: 'Take all of it back', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>
);
