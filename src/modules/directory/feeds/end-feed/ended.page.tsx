import { when } from '#kernel/when.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { PostButton } from '../../desk/post-button.tsx';
import { directoryPaths } from '../../directory.paths.ts';
import type { Feed } from '../feeds.queries.ts';

type Props = { feed: Feed; shown: Shown };

/** In place of how it is read. */
export const Ended = ({ feed, shown }: Props) => (
  <>
    {govukInsetText({
      text: `Somebody stopped reading it on ${when(feed.endedAt!)}. Its services here stay as they are.`,
    })}
    {feed.services > 0 ? (
      <p class="govuk-body">
        To take its services out, open each one below that was brought in, the newest first, and take it back. What was
        changed here since stays.
      </p>
    ) : null}
    <PostButton shown={shown} to={directoryPaths.resumeFeed(feed.urlId)} text="Let it be read again" />
  </>
);

export const EndIt = ({ feed, shown }: Props) => (
  <>
    <h2 class="govuk-heading-m">Stop reading this directory</h2>
    <p class="govuk-body">
      It will not be read again, by itself or by hand, until somebody lets it. Its services here stay as they are, and
      still say where they came from and under which licence.
    </p>
    <PostButton shown={shown} to={directoryPaths.endFeed(feed.urlId)} text="Stop reading this directory" />
  </>
);
