import type { Id } from '#kernel/id.ts';
import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { type NamedPerson, type Relative, peoplePaths } from '#modules/people/index.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { ReachedBy } from '#platform/web/phone.tsx';
import { plansPaths } from '../../../plans.paths.ts';
import { HOW_LABELS } from '../../work-words.ts';
import type { PlannedVisit } from '../visits.queries.ts';

type Props = {
  today: LocalDate;
  visits: readonly PlannedVisit[];
  lately: readonly NamedPerson[];
  toCheck: ReadonlySet<Id<'person'>>;
  relatives: readonly Relative[];
};

export const SeeTodayPage = (props: Props) => {
  const { today, visits, lately } = props;
  const late = visits.filter(({ plannedOn }) => plannedOn < today);
  return (
    <>
      <h1 class="govuk-heading-l">Today, {inWords(today)}</h1>
      {late.length > 0 && <Visits {...props} title="Not recorded yet" visits={late} />}
      <Visits
        {...props}
        title="Visits and calls today"
        visits={visits.filter(({ plannedOn }) => plannedOn === today)}
        nothing="Nothing is planned for today."
      />
      <Visits {...props} title="In the next seven days" visits={visits.filter(({ plannedOn }) => plannedOn > today)} />
      <h2 class="govuk-heading-m">Something else</h2>
      <ul class="govuk-list">
        {lately.map(({ urlId, name }) => (
          <li>
            <a class="govuk-link" href={plansPaths.recordWork(urlId)}>
              Record a visit or a contact with {name}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={peoplePaths.children}>
            Find another child
          </a>
        </li>
      </ul>
    </>
  );
};

const Visits = (props: Props & { title: string; nothing?: string }) =>
  props.visits.length === 0 && !props.nothing ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">{props.title}</h2>
      {props.visits.length === 0 && <p class="govuk-body">{props.nothing}</p>}
      {props.visits.map((visit) => (
        <OneVisit {...props} visit={visit} />
      ))}
    </>
  );

const OneVisit = ({ visit, today, toCheck, relatives }: Props & { visit: PlannedVisit }) => (
  <div class="rooted-card">
    <h3 class="govuk-heading-s">
      {visit.plannedOn === today ? '' : `${inWords(visit.plannedOn)}, `}
      {visit.atTime === null ? '' : `${visit.atTime} `}
      <a class="govuk-link" href={peoplePaths.child(visit.child.urlId)}>
        {visit.child.name}
      </a>
    </h3>
    {toCheck.has(visit.personId) && (
      <p class="govuk-body">
        <Tag text="Check before visiting" classes="govuk-tag--yellow" />{' '}
        <a class="govuk-link" href={plansPaths.beforeVisiting(visit.child.urlId)}>
          Whom to ring
        </a>
      </p>
    )}
    <p class="govuk-body">
      {HOW_LABELS[visit.how]}: {visit.whatFor}
    </p>
    {visit.homes.map((home) => (
      <p class="govuk-body">{home}</p>
    ))}
    {relatives
      .filter(({ childId }) => childId === visit.personId)
      .map(({ name, reachedBy }) => (
        <p class="govuk-hint">
          {name}: <ReachedBy ways={reachedBy} />
        </p>
      ))}
    <ul class="govuk-list rooted-inline-list">
      <li>
        <a class="govuk-link" href={plansPaths.recordVisit(visit.child.urlId, visit.urlId, visit.how)}>
          Record what came of it<span class="govuk-visually-hidden"> with {visit.child.name}</span>
        </a>
      </li>
      <li>
        <a class="govuk-link" href={plansPaths.callOffVisit(visit.urlId)}>
          Call it off<span class="govuk-visually-hidden"> with {visit.child.name}</span>
        </a>
      </li>
    </ul>
  </div>
);
