import { when } from '#kernel/when.ts';
import { Column } from '#platform/web/column.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { deskPaths } from '../desk.paths.ts';
import type { KeptService, VersionStatus } from '../kept-service.ts';
import { PostButton } from '../post-button.tsx';
import { Differences } from '../review-service/differences.page.tsx';
import type { ListedVersion, Version } from '../review-service/versions.queries.ts';
import type { Difference } from '../write-service/service-words.ts';

const STATUS_LABELS: Readonly<Record<VersionStatus, string>> = {
  waiting: 'Waits for review',
  published: 'Everybody reads it',
  replaced: 'Older',
  refused: 'Refused',
};

type HistoryProps = { service: KeptService; versions: readonly ListedVersion[]; total: number; page: number };

export const SeeHistoryPage = ({ service, versions, total, page }: HistoryProps) => (
  <>
    <h1 class="govuk-heading-l">History of {service.entry.name}</h1>
    <Table
      caption="What was said of it, the newest first"
      firstCellIsHeader
      head={[{ text: 'Version' }, { text: 'Written' }, { text: 'What changed' }, { text: 'Status' }]}
      rows={versions.map((version) => [
        {
          html: (
            <a class="govuk-link" href={deskPaths.version(service.urlId, version.number)}>
              Version {version.number}
            </a>
          ),
        },
        { text: `${when(version.writtenAt)}${version.writtenFor ? `, for ${version.writtenFor}` : ''}` },
        { text: version.because },
        { text: [STATUS_LABELS[version.status], version.reviewBecause].filter(Boolean).join(': ') },
      ])}
    />
    <PagesOfList path={deskPaths.history(service.urlId)} filter={{}} page={page} total={total} />
  </>
);

type VersionProps = {
  service: KeptService;
  version: Version;
  differences: readonly Difference[];
  parts: readonly Difference[];
  shown: Shown;
};

export const SeeVersionPage = ({ service, version, differences, parts, shown }: VersionProps) => (
  <Column caption={service.entry.name} heading={`Version ${version.number}`}>
    <p class="govuk-body">
      {STATUS_LABELS[version.status]}. Written on {when(version.writtenAt)}: {version.because}
    </p>
    {version.number === service.number ? (
      <p class="govuk-body">It was written last.</p>
    ) : (
      <>
        <Differences heads={['This version', 'What was written last']} differences={differences} parts={parts} />
        {service.removedAt === null && (
          <>
            <p class="govuk-body">
              Going back writes a new version with these words.{' '}
              {service.publishes ? 'Everybody reads it at once.' : 'It waits for a curator.'} Nothing is lost.
            </p>
            <PostButton
              shown={shown}
              to={deskPaths.version(service.urlId, version.number)}
              text="Go back to this version"
              sends={{ _version: String(service.number) }}
            />
          </>
        )}
      </>
    )}
  </Column>
);
