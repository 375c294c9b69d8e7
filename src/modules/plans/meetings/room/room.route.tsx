import { page } from '#platform/web/route.ts';
import { findSeparated } from '../../plan/separated.queries.ts';
import { mayRead } from '../../plan/separated.rules.ts';
import { plansPaths } from '../../plans.paths.ts';
import { trailToMeeting } from '../meeting-in-hand.ts';
import { findRunning } from '../run-meeting/running.ts';
import { isForRoom } from './room.rules.ts';
import { RoomPage } from './room.page.tsx';
import { inTheRoom, sharedWith, workersAmong } from './shared-with.ts';

/** What everybody in the room may see, as the database says of each worker in it. To be turned towards the others. */
export const roomRoute = page({
  path: plansPaths.room(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'For everybody here',
  async load(asked) {
    const running = await findRunning(asked);
    if (!running) return undefined;
    const here = inTheRoom(running.invited);
    const familyIsHere = here.some(({ kind }) => kind !== 'worker');
    const child = running.inHand.persons.find(({ openedFor }) => openedFor)?.personId;
    const separated = await findSeparated(asked.tx, running.inHand.plan.id);
    const family = here.flatMap(({ familyPersonId }) => familyPersonId ?? []);
    const shared = await sharedWith(
      asked,
      { ...running, invited: here },
      workersAmong(here),
      (it) => isForRoom(it, familyIsHere, child) && family.every((each) => mayRead(it, each, separated)),
    );
    return { ...running, ...shared };
  },
  trail: (running) => trailToMeeting(running),
  view: (loaded) => <RoomPage {...loaded} />,
});
