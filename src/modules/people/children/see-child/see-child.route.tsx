import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type GetRoute, page } from '#platform/web/route.ts';
import { personsIn } from '../../agreements/agreement-words.ts';
import { findAgreementFor } from '../../agreements/agreements.queries.ts';
import { findChild, findWhereJoined } from '../children.queries.ts';
import { listFamiliesOf, listRelatives } from '../../families/families.queries.ts';
import { listSeparations } from '../../grounds/separations.queries.ts';
import { homesOf } from '../../families/homes.rules.ts';
import { listHomeRows } from '../../families/persons.queries.ts';
import { namesOf } from '../../identity/names.queries.ts';
import { type PeopleSlots, loadFacts, loadPanels } from '../../panels.ts';
import { peoplePaths } from '../../people.paths.ts';
import { loadTimeline } from '../../timeline/load-timeline.ts';
import { listServicesInvolved } from '../services.queries.ts';
import { SeeChildPage } from './see-child.page.tsx';

const MOST_IN_TIMELINE = 20;

/** A child's page: the same for everyone, with what they may see. The address of a joined record leads on to the other. */
export function seeChildRoute(slots: PeopleSlots): GetRoute {
  const shown = page({
    path: peoplePaths.child(':child'),
    needs: 'people:see-child',
    load: (asked) => loadChild(asked, slots),
    title: ({ child }) => child.name,
    trail: () => [{ label: 'Children and families', path: peoplePaths.children }],
    view: (loaded, { actor }) => <SeeChildPage {...loaded} permissions={actor?.permissions ?? new Set()} />,
  });
  return {
    ...shown,
    async answer(asked) {
      const sight = await shown.answer(asked);
      if (sight) return sight;
      const joined = await findWhereJoined(asked.tx, asked.params['child']!);
      return joined && { to: peoplePaths.child(joined) };
    },
  };
}

async function loadChild(asked: Asked, slots: PeopleSlots) {
  const { tx, params } = asked;
  const child = await findChild(tx, params['child']!);
  if (!child) return undefined;
  await recordAudit(tx, 'people.child-viewed', [child.id]);
  const families = await listFamiliesOf(tx, child.id);
  const agreement = await findAgreementFor(tx, child.id);
  return {
    child,
    separations: await listSeparations(tx, [child.id]),
    today: todayInLondon(),
    facts: await loadFacts(slots.childFacts, asked, child),
    panels: await loadPanels(slots.childPanels, asked, child),
    families,
    homes: homesOf(await listHomeRows(tx, [child.id])),
    relatives: await listRelatives(tx, [child.id]),
    agreement: agreement && { ...agreement, names: await namesOf(tx, personsIn([agreement])) },
    services: await listServicesInvolved(tx, [child.id]),
    timeline: await loadTimeline(slots.timelineSources, asked, [child.id], { most: MOST_IN_TIMELINE }),
  };
}
