import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { listServicesInvolved } from '../../children/services.queries.ts';
import { listSeparations } from '../../grounds/separations.queries.ts';
import { type PeopleSlots, loadPanels } from '../../panels.ts';
import { peoplePaths } from '../../people.paths.ts';
import { loadTimeline } from '../../timeline/load-timeline.ts';
import { findFamily, listOtherFamilies } from '../families.queries.ts';
import { loadFamilyCircle } from '../family-circle.ts';
import { SeeFamilyPage } from './see-family.page.tsx';

const MOST_IN_TIMELINE = 20;

/** A family's page joins its children and adults, as far as the actor may see them. */
export const seeFamilyRoute = (slots: PeopleSlots) =>
  page({
    path: peoplePaths.family(':family'),
    needs: 'people:see-child',
    load: (asked) => loadFamily(asked, slots),
    title: 'Family',
    trail: () => [{ label: 'Children and families', path: peoplePaths.children }],
    view: (loaded, { actor }) => <SeeFamilyPage {...loaded} permissions={actor?.permissions ?? new Set()} />,
  });

async function loadFamily(asked: Asked, slots: PeopleSlots) {
  const { tx, params } = asked;
  const family = await findFamily(tx, params['family']!);
  if (!family || family.members.length === 0) return undefined;
  const circle = await loadFamilyCircle(tx, family.members);
  const memberIds = family.members.map(({ id }) => id);
  const everyone = circle.persons.map(({ id }) => id);
  await recordAudit(tx, 'people.family-viewed', everyone, { family: family.id });
  return {
    family,
    circle,
    separations: await listSeparations(tx, everyone),
    otherFamilies: await listOtherFamilies(tx, family),
    today: todayInLondon(),
    panels: await loadPanels(slots.familyPanels, asked, family),
    services: await listServicesInvolved(tx, everyone),
    timeline: await loadTimeline(slots.timelineSources, asked, memberIds, { most: MOST_IN_TIMELINE }),
  };
}
