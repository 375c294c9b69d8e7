import { page } from '#platform/web/route.ts';
import { trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findMeetingInHand } from '../meeting-in-hand.ts';
import { SeeMeetingPage } from './see-meeting.page.tsx';

/** One meeting: when, who is asked, what came of it. */
export const seeMeetingRoute = page({
  path: plansPaths.meetingPage(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'Meeting',
  load: findMeetingInHand,
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded) => <SeeMeetingPage {...loaded} />,
});
