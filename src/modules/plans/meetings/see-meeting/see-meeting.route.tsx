import { listSeparations } from '#modules/people/index.ts';
import { page } from '#platform/web/route.ts';
import { personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findMeetingInHand } from '../meeting-in-hand.ts';
import { listLinks, listSaid, listScores } from '../words/words.queries.ts';
import { SeeMeetingPage } from './see-meeting.page.tsx';

/** One meeting: when, who is asked, what they say, what came of it. */
export const seeMeetingRoute = page({
  path: plansPaths.meetingPage(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'Meeting',
  async load(asked) {
    const found = await findMeetingInHand(asked);
    if (!found) return undefined;
    const { id } = found.meeting;
    return {
      ...found,
      separations: await listSeparations(asked.tx, personsOf(found.inHand)),
      said: await listSaid(asked.tx, id),
      scores: await listScores(asked.tx, id),
      links: await listLinks(asked.tx, id),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded, shown) => <SeeMeetingPage {...loaded} shown={shown} />,
});
