import { z } from 'zod';
import { email, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, personsOf } from '../../../plan/plan-in-hand.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { findMeetingToCome, trailToMeeting } from '../../meeting-in-hand.ts';
import { listEarlierGuests } from '../words.queries.ts';
import { InviteGuestPage } from './invite-guest.page.tsx';
import { inviteGuest } from './invite-guest.ts';

const fields = z.object({
  name: text('Enter their name', 200),
  role: text('Enter what they do', 200),
  email: email('Enter their e-mail address'),
});

export const inviteGuestRoute = form({
  path: plansPaths.inviteGuest(':plan', ':meeting'),
  needs: 'plans:work',
  title: 'Ask somebody without an account',
  fields,
  async load(asked) {
    const found = await findMeetingToCome(asked);
    return (
      found && { ...found, earlier: await listEarlierGuests(asked.tx, found.meeting.id), again: asked.query['again'] }
    );
  },
  trail: (loaded) => trailToMeeting(loaded),
  about: ({ inHand }) => personsOf(inHand),
  // Who was asked to an earlier meeting is not typed in again.
  start({ earlier, again }) {
    const guest = earlier.find(({ urlId }) => urlId === again);
    return guest ? { name: guest.name, role: guest.role, email: guest.email } : {};
  },
  view: (loaded, entry, shown) => <InviteGuestPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded) => inviteGuest(asked, loaded, typed),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'not-everyone': { message: 'A meeting is about everybody in the plan, and you may not see all of them' },
    'invited-already': { field: 'email', message: 'Somebody with this address is asked already' },
  },
  done: (_, { inHand, meeting }) => ({
    to: plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId),
    flash: 'They are asked, and a link is on its way. Tell them the reference by phone.',
  }),
});
