import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { deskPaths } from '../desk.paths.ts';
import { StandingTag } from '../standing.tsx';
import type { ListedService } from './list-services.queries.ts';

export const AboveServices = ({ curates }: { curates: boolean }) => (
  <p class="govuk-body">
    {curates ? 'Every service of the directory. ' : 'The services that you keep. '}
    <a class="govuk-link" href={deskPaths.add}>
      Add a service
    </a>
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
