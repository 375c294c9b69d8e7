import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { directoryPaths } from '../../directory.paths.ts';
import { providersPaths } from '../../providers/providers.paths.ts';
import { deskPaths } from '../desk.paths.ts';
import { StandingTag } from '../standing.tsx';
import type { ListedService } from './list-services.queries.ts';

export const AboveServices = ({ curates, feedsWait }: { curates: boolean; feedsWait: number }) => (
  <p class="govuk-body">
    {curates ? 'Every service of the directory. ' : 'The services that you keep. '}
    <a class="govuk-link" href={deskPaths.add}>
      Add a service
    </a>
    {'. '}
    <a class="govuk-link" href={providersPaths.providers}>
      {curates ? 'Providers' : 'What is said of you as a provider'}
    </a>
    {feedsWait > 0 && (
      <>
        {'. '}
        <a class="govuk-link" href={directoryPaths.feeds}>
          {feedsWait === 1 ? 'Another directory waits' : `${feedsWait} other directories wait`} until you have looked
        </a>
      </>
    )}
  </p>
);

export const ServiceCell = ({ urlId, name }: ListedService) => (
  <a class="govuk-link" href={deskPaths.service(urlId)}>
    {name}
  </a>
);

export const StandingCell = (line: ListedService) => <StandingTag {...line} />;

export const ConfirmedCell = ({ confirmedOn, confirmBy, today }: ListedService & { today: LocalDate }) => (
  <>
    {confirmedOn === null ? 'Never' : inWords(confirmedOn)}{' '}
    {(confirmBy === null || confirmBy < today) && <Tag text="Due" classes="govuk-tag--orange" />}
  </>
);
