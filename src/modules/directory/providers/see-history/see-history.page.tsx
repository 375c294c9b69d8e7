import { when } from '#kernel/when.ts';
import { Column } from '#platform/web/column.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { PostButton } from '../../desk/post-button.tsx';
import { Differences } from '../../desk/review-service/differences.page.tsx';
import type { Difference } from '../../desk/write-service/service-words.ts';
import { BOX_LABELS } from '../provider-boxes.page.tsx';
import { type ProviderSaid, providerTyped } from '../provider-said.ts';
import { providersPaths } from '../providers.paths.ts';
import type { KeptProvider } from '../providers.queries.ts';
import type { ProviderVersion } from './provider-versions.queries.ts';

type HistoryProps = { provider: KeptProvider; versions: readonly ProviderVersion[]; total: number; page: number };

export const SeeHistoryPage = ({ provider, versions, total, page }: HistoryProps) => (
  <Column caption="Provider" heading={`History of ${provider.said.name}`}>
    <Table
      caption="What was said of it, the newest first"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: 'Version' }, { text: 'Name' }, { text: 'Written' }]}
      rows={versions.map((version) => [
        {
          html: (
            <a class="govuk-link" href={providersPaths.version(provider.urlId, version.number)}>
              Version {version.number}
            </a>
          ),
        },
        { text: version.said.name },
        { text: writtenInWords(version) },
      ])}
    />
    <PagesOfList path={providersPaths.history(provider.urlId)} page={page} total={total} />
  </Column>
);

const writtenInWords = ({ writtenAt, writtenFor }: ProviderVersion): string =>
  `${when(writtenAt)}${writtenFor === null ? '' : `, for ${writtenFor}`}`;

type VersionProps = { provider: KeptProvider; version: ProviderVersion; shown: Shown };

export const SeeVersionPage = ({ provider, version, shown }: VersionProps) => {
  const different = differencesOf(version.said, provider.said);
  return (
    <Column caption={provider.said.name} heading={`Version ${version.number}`}>
      <p class="govuk-body">Written {writtenInWords(version)}.</p>
      {different.length === 0 ? (
        <p class="govuk-body">Everybody reads it so now.</p>
      ) : (
        <>
          <Differences heads={['This version', 'Everybody reads']} differences={different} parts={[]} />
          <p class="govuk-body">
            Going back writes these words again. A curator’s words, and those of a provider that is trusted, are read at
            once; others wait for a curator. Nothing is lost.
          </p>
          <PostButton
            shown={shown}
            to={providersPaths.version(provider.urlId, version.number)}
            text="Go back to this version"
            sends={{ _version: String(provider.version) }}
          />
        </>
      )}
    </Column>
  );
};

function differencesOf(before: ProviderSaid, after: ProviderSaid): Difference[] {
  const [was, is] = [providerTyped(before), providerTyped(after)];
  return (Object.keys(BOX_LABELS) as (keyof typeof BOX_LABELS)[])
    .map((box) => ({ what: BOX_LABELS[box], before: was[box], after: is[box] }))
    .filter((line) => line.before !== line.after);
}
