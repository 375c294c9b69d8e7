import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { download, page } from '#platform/web/route.ts';
import { listActions, listNeeds } from '../../content/content.queries.ts';
import { personsOf } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listDecisions } from '../decisions.queries.ts';
import { type MeetingInHand, findMeetingInHand, trailToMeeting } from '../meeting-in-hand.ts';
import type { Invited } from '../meeting.ts';
import { findSeparated } from '../../plan/separated.queries.ts';
import { sharedWith, workersAmong } from '../room/shared-with.ts';
import { listSaid, listScores } from '../words/words.queries.ts';
import { ofOneOfTheFamily } from './minutes-for-family.rules.ts';
import { type Minutes, minutesDocument } from './minutes-document.ts';
import { MinutesPage } from './minutes.page.tsx';

/** Of a meeting that was held; a guest has no minutes, since a guest sees nothing of the plan. */
async function findHeld(asked: Asked): Promise<MeetingInHand | undefined> {
  const found = await findMeetingInHand(asked);
  return found?.meeting.status === 'held' ? found : undefined;
}

const minutesPageRoute = page({
  path: plansPaths.minutes(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'Minutes',
  async load(asked) {
    const found = await findHeld(asked);
    return found && { ...found, separated: await findSeparated(asked.tx, found.inHand.plan.id) };
  },
  trail: (found) => trailToMeeting(found),
  view: (found) => <MinutesPage {...found} />,
});

/** As its recipient may see it: what the one who makes it sees, less what the recipient does not. */
const minutesFileRoute = download({
  path: plansPaths.minutesFor(':plan', ':meeting', ':invited'),
  needs: 'plans:work',
  async load(asked) {
    const found = await findHeld(asked);
    const reader = found?.invited.find(({ urlId, kind }) => urlId === asked.params['invited'] && kind !== 'guest');
    if (!found || !reader) return undefined;
    const minutes = await minutesFor(asked, found, reader);
    const { inHand, meeting } = found;
    await recordAudit(asked.tx, 'plans.minutes-made', personsOf(inHand), { meeting: meeting.id, for: reader.id });
    const document = minutesDocument(minutes);
    return { download: () => asked.writeDocument(document), contentType: 'application/pdf', fileName: 'minutes.pdf' };
  },
});

async function minutesFor(asked: Asked, found: MeetingInHand, reader: Invited): Promise<Minutes> {
  const { tx } = asked;
  const { plan } = found.inHand;
  const everything = {
    ...found,
    scores: await listScores(tx, found.meeting.id),
    needs: await listNeeds(tx, plan.id),
    actions: await listActions(tx, plan.id),
    said: await listSaid(tx, found.meeting.id),
    decisions: await listDecisions(tx, found.meeting.id),
  };
  const separated = await findSeparated(tx, plan.id);
  const theirs = reader.kind === 'worker' ? everything : ofOneOfTheFamily(everything, reader, separated);
  return { ...(await sharedWith(asked, theirs, workersAmong([reader]), () => true)), reader };
}

export const minutesRoutes = [minutesPageRoute, minutesFileRoute];
