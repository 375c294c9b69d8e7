import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { PostButton } from '../../desk/post-button.tsx';
import { directoryPaths } from '../../directory.paths.ts';
import type { KeptNeed } from '../need.ts';
import { needsPaths } from '../needs.paths.ts';

type Props = { need: KeptNeed; words: readonly string[]; page: number; shown: Shown };

export const SeeNeedPage = ({ need, words, page, shown }: Props) => (
  <Column caption={need.usedBy ?? undefined} heading={need.name}>
    <p class="govuk-body">{need.description}</p>
    <SummaryList
      rows={[
        { key: { text: 'Stands below' }, value: { text: need.parentName ?? 'Nothing: it is one of the first' } },
        { key: { text: 'Services about it' }, value: { html: <Services need={need} /> } },
        ...(need.endedOn === null
          ? []
          : [{ key: { text: 'No longer used since' }, value: { text: inWords(need.endedOn) } }]),
      ]}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={needsPaths.change(need.id)}>
        {need.usedBy === null ? 'Change it' : 'Link it to a need of ours'}
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={needsPaths.history(need.id)}>
        Who changed it and its words
      </a>
    </p>
    <h2 class="govuk-heading-m">What people say for it</h2>
    <p class="govuk-body">
      <a class="govuk-link" href={needsPaths.addWords(need.id)}>
        Add words
      </a>
    </p>
    {need.words === 0 ? (
      <p class="govuk-body">Nothing yet, but its name.</p>
    ) : (
      <SummaryList
        rows={words.map((word) => ({
          key: { text: word, classes: 'govuk-!-font-weight-regular' },
          value: {
            html: (
              <PostButton
                shown={shown}
                to={needsPaths.removeWord(need.id)}
                text={`Take out ‘${word}’`}
                sends={{ word }}
              />
            ),
          },
        }))}
      />
    )}
    <PagesOfList path={needsPaths.need(need.id)} page={page} total={need.words} />
  </Column>
);

const Services = ({ need }: { need: KeptNeed }) =>
  need.services === 0 ? (
    <>None</>
  ) : (
    <a class="govuk-link" href={`${directoryPaths.directory}?${new URLSearchParams({ need: need.id }).toString()}`}>
      {need.services}
    </a>
  );
