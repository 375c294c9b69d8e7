import type { Id } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type GetRoute, page } from '#platform/web/route.ts';
import { findChild } from '../../children/children.queries.ts';
import { findFamily } from '../../families/families.queries.ts';
import type { PeopleSlots } from '../../panels.ts';
import { peoplePaths } from '../../people.paths.ts';
import { loadTimeline } from '../load-timeline.ts';
import { readPlace } from '../timeline.rules.ts';
import { SeeTimelinePage } from './see-timeline.page.tsx';

const ON_A_PAGE = 50;

/** Whose timeline it is: who they are, what it is called, and where their own page is. */
type Whose = {
  readonly ids: readonly Id<'person'>[];
  readonly heading: string;
  readonly of: string;
  readonly home: string;
};

async function findWhoseChild({ tx, params }: Asked): Promise<Whose | undefined> {
  const child = await findChild(tx, params['child']!);
  return (
    child && {
      ids: [child.id],
      heading: `What happened: ${child.name}`,
      of: child.name,
      home: peoplePaths.child(child.urlId),
    }
  );
}

async function findWhoseFamily({ tx, params }: Asked): Promise<Whose | undefined> {
  const family = await findFamily(tx, params['family']!);
  if (!family || family.members.length === 0) return undefined;
  const ids = family.members.map(({ id }) => id);
  return { ids, heading: 'What happened in the family', of: 'Family', home: peoplePaths.family(family.urlId) };
}

function timelineRoute(
  { timelineSources }: PeopleSlots,
  path: string,
  find: (asked: Asked) => Promise<Whose | undefined>,
) {
  return page({
    path,
    needs: 'people:see-child',
    async load(asked) {
      const whose = await find(asked);
      if (!whose) return undefined;
      const before = readPlace(asked.query['before']);
      await recordAudit(asked.tx, 'people.timeline-viewed', [...whose.ids], before && { before: before.on });
      const timeline = await loadTimeline(timelineSources, asked, whose.ids, { before, most: ON_A_PAGE });
      return { whose, timeline, fromTheTop: before === undefined };
    },
    title: ({ whose }) => whose.heading,
    trail: ({ whose }) => [
      { label: 'Children and families', path: peoplePaths.children },
      { label: whose.of, path: whose.home },
    ],
    view: ({ whose, ...shown }, at) => <SeeTimelinePage {...shown} heading={whose.heading} path={at.path} />,
  });
}

/** All that happened to a child, or to a family, a page at a time. */
export const seeTimelineRoutes = (slots: PeopleSlots): readonly GetRoute[] => [
  timelineRoute(slots, peoplePaths.childTimeline(':child'), findWhoseChild),
  timelineRoute(slots, peoplePaths.familyTimeline(':family'), findWhoseFamily),
];
