import type { Id } from '#kernel/id.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { Agreement } from '../../agreements/agreements.queries.ts';
import type { Family, Relative } from '../../families/families.queries.ts';
import { familyName } from '../../families/families.rules.ts';
import type { Separation } from '../../grounds/separations.queries.ts';
import { WhomNotToTell } from '../../grounds/whom-not-to-tell.tsx';
import { peoplePaths } from '../../people.paths.ts';
import { AgreementFacts } from '../../agreements/agreement-facts.page.tsx';
import { RelativesTable } from '../../families/see-family/relatives-table.tsx';
import type { LoadedTimeline } from '../../timeline/load-timeline.ts';
import { Timeline } from '../../timeline/timeline.tsx';
import type { Service } from '../services.queries.ts';
import { ServicesInvolved } from './services-involved.tsx';
import { WhoTheyAre, type WhoTheyAreProps } from './who-they-are.tsx';

export type SeeChildPageProps = WhoTheyAreProps & {
  separations: readonly Separation[];
  panels: readonly Markup[];
  families: readonly Family[];
  relatives: readonly Relative[];
  agreement: (Agreement & { names: ReadonlyMap<Id<'person'>, string> }) | undefined;
  services: readonly Service[];
  timeline: LoadedTimeline;
};

/** One that the child could read over your shoulder: the person first. */
export const SeeChildPage = (props: SeeChildPageProps) => (
  <>
    <h1 class="govuk-heading-l">{props.child.name}</h1>
    <WhomNotToTell separations={props.separations} />
    <WhoTheyAre {...props} />
    {props.panels}
    <FamilySection {...props} />
    <AgreementSection {...props} />
    <h2 class="govuk-heading-m">Who is involved</h2>
    <ServicesInvolved services={props.services} />
    <h2 class="govuk-heading-m">Timeline</h2>
    <Timeline timeline={props.timeline} path={peoplePaths.childTimeline(props.child.urlId)} />
  </>
);

/** Whether the actor sees more of the child than that they are known: those of a family always have one. */
const isOpen = ({ families }: SeeChildPageProps): boolean => families.length > 0;

const FamilySection = (props: SeeChildPageProps) => {
  const { child, families, relatives, permissions } = props;
  if (!isOpen(props)) return null;
  const siblings = new Map(
    families
      .flatMap(({ members }) => members.filter(({ isChild, id }) => isChild && id !== child.id))
      .map((s) => [s.id, s]),
  );
  return (
    <>
      <h2 class="govuk-heading-m">Family</h2>
      <RelativesTable relatives={relatives} />
      {siblings.size > 0 && (
        <>
          <h3 class="govuk-heading-s">Brothers and sisters</h3>
          <ul class="govuk-list">
            {[...siblings.values()].map(({ urlId, name }) => (
              <li>
                <a class="govuk-link" href={peoplePaths.child(urlId)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="govuk-list">
        {families.map((family) => (
          <li>
            <a class="govuk-link" href={peoplePaths.family(family.urlId)}>
              {families.length === 1 ? 'See the whole family' : familyName(family)}
            </a>
          </li>
        ))}
        {permissions.has('people:end-separation') && (
          <li>
            <a class="govuk-link" href={peoplePaths.separations(child.urlId)}>
              Who must not find them
            </a>
          </li>
        )}
        {permissions.has('people:lift-bar') && (
          <li>
            <a class="govuk-link" href={peoplePaths.bars(child.urlId)}>
              Who must not see this record
            </a>
          </li>
        )}
      </ul>
    </>
  );
};

const AgreementSection = (props: SeeChildPageProps) => {
  const { child, agreement, permissions } = props;
  if (!isOpen(props)) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Agreement to work together</h2>
      {agreement ? (
        <AgreementFacts agreement={agreement} names={agreement.names} />
      ) : (
        <p class="govuk-body">None is recorded. A Team Around the Family starts with one.</p>
      )}
      <ul class="govuk-list">
        {permissions.has('people:record-agreement') && (
          <li>
            <a class="govuk-link" href={peoplePaths.agreement(child.urlId)}>
              {agreement ? 'Record a new agreement' : 'Record an agreement to work together'}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={peoplePaths.agreements(child.urlId)}>
            All agreements of the family, and how they ended
          </a>
        </li>
      </ul>
    </>
  );
};
