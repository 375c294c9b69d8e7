import { govukButton, govukInput, govukSelect } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { accessPaths } from '../access.paths.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import { KIND_LABELS, ORGANISATION_KINDS } from '../organisations.rules.ts';
import type { ListedOrganisation, OrganisationFilter } from '../organisation.ts';

type ListOrganisationsPageProps = {
  organisations: readonly ListedOrganisation[];
  total: number;
  filter: OrganisationFilter;
  page: number;
};

export const ListOrganisationsPage = ({ organisations, total, filter, page }: ListOrganisationsPageProps) => (
  <>
    <h1 class="govuk-heading-l">Organisations</h1>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.addOrganisation}>
        Add an organisation
      </a>
    </p>
    <Filter {...filter} />
    <p class="govuk-body">{total === 1 ? '1 organisation' : `${total} organisations`}</p>
    {organisations.length > 0 && (
      <Table
        head={[{ text: 'Name' }, { text: 'Kind' }, { text: 'Safeguarding lead' }, { text: 'Users', format: 'numeric' }]}
        firstCellIsHeader
        rows={organisations.map((organisation) => [
          { html: <Name {...organisation} /> },
          { text: KIND_LABELS[organisation.kind] },
          { html: <Lead {...organisation} /> },
          { text: String(organisation.users), format: 'numeric' },
        ])}
      />
    )}
    <PagesOfList path={accessPaths.organisations} filter={filter} page={page} total={total} />
  </>
);

const Filter = ({ name, kind, without }: OrganisationFilter) => (
  <form class="rooted-filter" method="get" action={accessPaths.organisations}>
    <div class="rooted-filter__fields">
      {govukInput({ id: 'name', name: 'name', value: name, label: { text: 'Name' }, spellcheck: false })}
      {govukSelect({
        id: 'kind',
        name: 'kind',
        label: { text: 'Kind' },
        items: [
          { value: '', text: 'Any kind' },
          ...ORGANISATION_KINDS.map((each) => ({ value: each, text: KIND_LABELS[each], selected: each === kind })),
        ],
      })}
      {govukSelect({
        id: 'without',
        name: 'without',
        label: { text: 'Safeguarding lead' },
        items: [
          { value: '', text: 'Named or not' },
          { value: 'lead', text: 'Not named', selected: without === 'lead' },
        ],
      })}
    </div>
    {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>
);

const Name = ({ urlId, name, closed }: ListedOrganisation) => (
  <>
    <a class="govuk-link" href={accessPaths.organisation(urlId)}>
      {name}
    </a>
    {closed && (
      <>
        {' '}
        <Tag text="Closed" classes="govuk-tag--grey" />
      </>
    )}
  </>
);

const Lead = ({ safeguardingLead }: ListedOrganisation) =>
  safeguardingLead === null ? <Tag text="None named" classes="govuk-tag--red" /> : <>{safeguardingLead}</>;
