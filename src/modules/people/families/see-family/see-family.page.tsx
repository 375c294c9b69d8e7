import { type LocalDate, ageOn } from '#kernel/local-date.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Markup } from '#platform/web/answer.ts';
import type { Family, FamilyMember, Relative } from '../families.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { RELATIONSHIP_LABELS } from '../relationships.rules.ts';
import { ServicesInvolved } from '../../children/see-child/services-involved.tsx';
import type { Service } from '../../children/services.queries.ts';
import type { LoadedTimeline } from '../../timeline/load-timeline.ts';
import { Timeline } from '../../timeline/timeline.tsx';

type SeeFamilyPageProps = {
  family: Family;
  today: LocalDate;
  relatives: readonly Relative[];
  panels: readonly Markup[];
  services: readonly Service[];
  timeline: LoadedTimeline;
};

export const SeeFamilyPage = ({ family, today, relatives, panels, services, timeline }: SeeFamilyPageProps) => {
  const children = family.members.filter(({ isChild }) => isChild);
  const adults = family.members.filter(({ isChild }) => !isChild);
  return (
    <>
      <h1 class="govuk-heading-l">The family of {children.map(({ name }) => name).join(', ') || adults[0]!.name}</h1>
      <Table
        caption="Children"
        captionClasses="govuk-table__caption--m"
        head={[{ text: 'Name' }, { text: 'Age' }]}
        rows={children.map((child) => [
          { html: <ChildLink child={child} /> },
          { text: child.birthday ? String(ageOn(child.birthday, today)) : 'Not recorded' },
        ])}
      />
      <Table
        caption="Adults"
        captionClasses="govuk-table__caption--m"
        head={[{ text: 'Name' }, { text: 'Who they are' }, { text: 'How to reach them' }]}
        rows={adults.map((adult) => {
          const theirs = relatives.filter(({ id }) => id === adult.id);
          return [
            { text: adult.name },
            { text: whoTheyAre(theirs, children) },
            { text: theirs[0]?.reachedBy.join(', ') || 'Not recorded' },
          ];
        })}
      />
      {panels}
      <h2 class="govuk-heading-m">Who is involved</h2>
      <ServicesInvolved services={services} />
      <h2 class="govuk-heading-m">Timeline</h2>
      <Timeline timeline={timeline} path={peoplePaths.familyTimeline(family.urlId)} />
    </>
  );
};

const ChildLink = ({ child: { urlId, name } }: { child: FamilyMember }) => (
  <a class="govuk-link" href={peoplePaths.child(urlId)}>
    {name}
  </a>
);

/** "Mother of Ada and Ben" in as many parts as there are ways to relate. */
function whoTheyAre(theirs: readonly Relative[], children: readonly FamilyMember[]): string {
  const byKind = [...Map.groupBy(theirs, ({ kind }) => kind)].map(([kind, ties]) => {
    const names = children.flatMap(({ id, name }) => (ties.some(({ childId }) => childId === id) ? [name] : []));
    return `${RELATIONSHIP_LABELS[kind]} of ${names.join(', ')}`;
  });
  return byKind.join('; ') || 'Member of the family';
}
