import { inWords } from '#kernel/local-date.ts';
import type { LoadedTimeline } from './load-timeline.ts';
import { writePlace } from './timeline.rules.ts';

/** What happened, newest first. `path` leads to the page on which the timeline is read on. */
export const Timeline = ({ timeline: { entries, older }, path }: { timeline: LoadedTimeline; path: string }) => (
  <>
    {entries.length === 0 ? (
      <p class="govuk-body">Nothing is recorded yet that you may see.</p>
    ) : (
      <ol class="govuk-list">
        {entries.map(({ on, what, path: to }) => (
          <li>
            <strong>{inWords(on)}</strong>:{' '}
            {to ? (
              <a class="govuk-link" href={to}>
                {what}
              </a>
            ) : (
              what
            )}
          </li>
        ))}
      </ol>
    )}
    {older && (
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}?before=${encodeURIComponent(writePlace(older))}`}>
          Older
        </a>
      </p>
    )}
  </>
);
