import { when } from '#kernel/when.ts';
import { govukWarningText } from '#platform/web/govuk/macros.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { directoryPaths } from '../../directory.paths.ts';
import { OFTEN_WORDS, oftenOf } from '../change-feed/kept-up-words.ts';
import type { Feed } from '../feeds.queries.ts';
import { FEED_FAULTS } from '../read-feed/feed-fault.ts';

/** Whether it waits for somebody, cannot be read, or is not any more. */
export const StandingOfFeed = ({ feed }: { feed: Feed }) => (
  <>
    {feed.waits ? (
      <a class="govuk-link" href={directoryPaths.feedRun(feed.waits)}>
        Look at what came<span class="govuk-visually-hidden"> from {feed.name}</span>
      </a>
    ) : null}
    <HowItIsRead feed={feed} />
  </>
);

const HowItIsRead = ({ feed }: { feed: Feed }) => {
  if (feed.endedAt) return <Tag text="Not read any more" classes="govuk-tag--grey" />;
  if (feed.failsSince) return <Tag text="Cannot be read" classes="govuk-tag--red" />;
  if (feed.waits) return <></>;
  return <>{feed.readAt ? `Read ${when(feed.readAt)}` : 'Not read yet'}</>;
};

/** How it is kept up, and what is wrong with that. */
export const KeptUp = ({ feed, now }: { feed: Feed; now: Date }) => (
  <>
    {feed.failsSince && feed.fault
      ? govukWarningText({
          text: `It cannot be read since ${when(feed.failsSince)}. ${FEED_FAULTS[feed.fault]} What it gave before stays as it is.`,
          iconFallbackText: 'Warning',
        })
      : null}
    {isForgotten(feed, now)
      ? govukWarningText({
          text: `It was to be read by itself in the name of ${feed.keptBy}, and was not: they may not do that any more. Choose it again, in your name.`,
          iconFallbackText: 'Warning',
        })
      : null}
    <p class="govuk-body">
      {feed.readEveryDays === null
        ? 'It is read when somebody says so.'
        : `${OFTEN_WORDS[oftenOf(feed.readEveryDays)]} it is read by itself, for ${feed.keptBy}; next on ${when(feed.nextReadAt!)}. ${
            feed.bringsIn
              ? 'What changed there is brought in, where nobody changed the service here.'
              : 'What came waits until somebody has looked at it.'
          }`}{' '}
      <a class="govuk-link" href={directoryPaths.changeFeed(feed.urlId)}>
        Change this
      </a>
    </p>
  </>
);

const DAY_MS = 86_400_000;

/** Its night came, twice over, and nobody began to read it. */
const isForgotten = ({ readEveryDays, tried, keptAt }: Feed, now: Date): boolean => {
  if (readEveryDays === null || keptAt === null) return false;
  const since = Math.max(keptAt.getTime(), tried?.getTime() ?? 0);
  return now.getTime() - since > (readEveryDays + 1) * DAY_MS;
};
