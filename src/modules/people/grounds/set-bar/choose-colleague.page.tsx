import { when } from '#kernel/when.ts';
import { govukButton, govukInput } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Child } from '../../children/children.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Bar, Colleague } from './bars.queries.ts';

type ChooseColleaguePageProps = {
  child: Child;
  family: readonly NamedPerson[];
  bars: readonly Bar[];
  /** Undefined for who lifts and does not set. */
  asked: string | undefined;
  colleagues: readonly Colleague[] | undefined;
  shown: Shown;
};

/** Who is kept from seeing the child and the family now, and whom else to keep from it. */
export const ChooseColleaguePage = (props: ChooseColleaguePageProps) => (
  <>
    <span class="govuk-caption-l">{props.child.name}</span>
    <h1 class="govuk-heading-l">Who must not see this record</h1>
    <p class="govuk-body">
      Somebody kept from a record does not find it, at any organisation and whatever their work is. They are not told.
      Use it for a worker’s own family, a friend or a former partner, or for somebody whom the family does not want to
      see it.
    </p>
    <BarsTable {...props} />
    {props.asked !== undefined && <KeepSomebody {...props} />}
    <p class="govuk-body">
      <a class="govuk-link" href={peoplePaths.child(props.child.urlId)}>
        Go on to {props.child.name}: nobody else to name
      </a>
    </p>
  </>
);

const KeepSomebody = (props: ChooseColleaguePageProps) => (
  <>
    <h2 class="govuk-heading-m">Keep somebody from it</h2>
    <form method="get" action={peoplePaths.bars(props.child.urlId)} novalidate>
      {govukInput({
        id: 'name',
        name: 'name',
        value: props.asked,
        label: { text: 'Their name or a part of it' },
        classes: 'govuk-!-width-two-thirds',
        autocomplete: 'off',
      })}
      {govukButton({ text: 'Find them', classes: 'govuk-button--secondary' })}
    </form>
    <Colleagues {...props} />
  </>
);

const BarsTable = ({ bars, family, shown }: ChooseColleaguePageProps) =>
  bars.length === 0 ? (
    <p class="govuk-body">Nobody is kept from it.</p>
  ) : (
    <Table
      caption="Kept from it now"
      captionClasses="govuk-table__caption--m"
      head={[
        { text: 'Who' },
        { text: 'From whose record' },
        { text: 'Why' },
        { text: 'Since' },
        { html: <span class="govuk-visually-hidden">What you can do</span> },
      ]}
      rows={bars.map(({ urlId, userName, personId, reason, since, mayLift }) => [
        { text: userName },
        { text: family.find(({ id }) => id === personId)?.name ?? '' },
        { text: reason },
        { text: when(since) },
        mayLift
          ? { html: <EndBar urlId={urlId} userName={userName} shown={shown} /> }
          : { text: 'Another organisation set it' },
      ])}
    />
  );

const EndBar = ({ urlId, userName, shown }: Pick<Bar, 'urlId' | 'userName'> & { shown: Shown }) => (
  <form method="post" action={peoplePaths.liftBar(urlId)}>
    <input type="hidden" name="_key" value={shown.key} />
    {govukButton({
      html: (
        <>
          End this<span class="govuk-visually-hidden"> for {userName}</span>
        </>
      ),
      classes: 'govuk-button--secondary',
    })}
  </form>
);

const Colleagues = ({ child, colleagues }: ChooseColleaguePageProps) => {
  if (!colleagues) return null;
  if (colleagues.length === 0) return <p class="govuk-body">Nobody of that name works for an organisation here.</p>;
  return (
    <ul class="govuk-list">
      {colleagues.map(({ urlId, name, orgNames }) => (
        <li>
          <a class="govuk-link" href={peoplePaths.bar(child.urlId, urlId)}>
            {name}
          </a>
          , {orgNames}
        </li>
      ))}
    </ul>
  );
};
