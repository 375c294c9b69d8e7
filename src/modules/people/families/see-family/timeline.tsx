import { inWords } from '#kernel/local-date.ts';
import type { TimelineEntry } from '../../panels.ts';

/** What happened, newest first. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) =>
  entries.length === 0 ? (
    <p class="govuk-body">Nothing is recorded yet that you may see.</p>
  ) : (
    <ol class="govuk-list">
      {entries.map(({ on, what, path }) => (
        <li>
          <strong>{inWords(on)}</strong>:{' '}
          {path ? (
            <a class="govuk-link" href={path}>
              {what}
            </a>
          ) : (
            what
          )}
        </li>
      ))}
    </ol>
  );
