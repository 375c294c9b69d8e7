import type { Permission } from '#kernel/actor.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import { ServicesInvolved } from '../../children/see-child/services-involved.tsx';
import type { Service } from '../../children/services.queries.ts';
import type { Separation } from '../../grounds/separations.queries.ts';
import { WhomNotToTell } from '../../grounds/whom-not-to-tell.tsx';
import { peoplePaths } from '../../people.paths.ts';
import type { LoadedTimeline } from '../../timeline/load-timeline.ts';
import { Timeline } from '../../timeline/timeline.tsx';
import { FamilyDrawing } from '../drawing/family-drawing.tsx';
import type { Family } from '../families.queries.ts';
import { familyName } from '../families.rules.ts';
import type { FamilyCircle } from '../family-circle.ts';
import { shortNames } from '../short-names.rules.ts';
import { Homes } from './homes.tsx';
import { PeopleTables } from './people-tables.tsx';

type SeeFamilyPageProps = {
  family: Family;
  separations: readonly Separation[];
  circle: FamilyCircle;
  otherFamilies: readonly Family[];
  today: LocalDate;
  panels: readonly Markup[];
  services: readonly Service[];
  timeline: LoadedTimeline;
  permissions: ReadonlySet<Permission>;
};

/** Who they are to each other, where they live, what is being done, and what happened. */
export const SeeFamilyPage = (props: SeeFamilyPageProps) => {
  const { family, separations, circle, otherFamilies, today, panels, services, timeline, permissions } = props;
  return (
    <>
      <h1 class="govuk-heading-l">{familyName(family)}</h1>
      <WhomNotToTell separations={separations} />
      <h2 class="govuk-heading-m">Who is in the family</h2>
      <FamilyDrawing circle={circle} today={today} />
      <PeopleTables circle={circle} today={today} />
      <h2 class="govuk-heading-m">Who lives where</h2>
      <Homes homes={circle.homes} persons={circle.persons} />
      {permissions.has('people:keep-record') && (
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.familyChanges(family.urlId)}>
            Something has changed
          </a>
        </p>
      )}
      {otherFamilies.length > 0 && <OtherFamilies families={otherFamilies} />}
      {panels}
      <h2 class="govuk-heading-m">Who is involved</h2>
      <ServicesInvolved services={services} names={shortNames(circle.persons)} />
      <h2 class="govuk-heading-m">Timeline</h2>
      <Timeline timeline={timeline} path={peoplePaths.familyTimeline(family.urlId)} />
    </>
  );
};

const OtherFamilies = ({ families }: { families: readonly Family[] }) => (
  <>
    <h3 class="govuk-heading-s">Some of them belong to another family too</h3>
    <ul class="govuk-list">
      {families.map((family) => (
        <li>
          <a class="govuk-link" href={peoplePaths.family(family.urlId)}>
            {familyName(family)}
          </a>
        </li>
      ))}
    </ul>
  </>
);
