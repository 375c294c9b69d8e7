import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { type ContactPoint, listContactPoints } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked, Doing } from '#platform/web/request.ts';
import { action } from '#platform/web/route.ts';
import { personsOf } from '../../../plan/plan-in-hand.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { type MeetingInHand, findMeetingToCome, trailToMeeting } from '../../meeting-in-hand.ts';
import type { Invited } from '../../meeting.ts';
import { type SafeWay, endWordsLink, sendWordsLink } from '../words-links.ts';
import { SendLinkPage } from './send-link.page.tsx';

type Asking = MeetingInHand & { readonly who: Invited; readonly points: readonly ContactPoint[] };

/** Somebody of the family, or a guest, who is asked to a meeting to come. */
async function findWhoIsAsked(asked: Asked): Promise<Asking | undefined> {
  const found = await findMeetingToCome(asked);
  const who = found?.invited.find(({ urlId, kind }) => urlId === asked.params['invited'] && kind !== 'worker');
  if (!found || !who) return undefined;
  return { ...found, who, points: who.familyPersonId ? await listContactPoints(asked.tx, who.familyPersonId) : [] };
}

const fields = z.object({
  email: text('Choose the e-mail address that nobody else reads'),
  mobile: text('Choose the mobile that nobody else reads'),
});

type Refusal = 'not-sent';

async function sendLink(
  { tx }: Doing,
  { who, meeting, inHand }: Asking,
  way?: SafeWay,
): Promise<Ruling<void, Refusal>> {
  if (!(await sendWordsLink(tx, who.id, way))) return refuse('not-sent');
  await recordAudit(tx, 'plans.words-link-sent', personsOf(inHand), { meeting: meeting.id, invited: who.id });
  return allow(undefined);
}

/** A link, sent again or for the first time. Where it goes to a family, somebody says that nobody else reads it there. */
export const sendLinkRoute = form({
  path: plansPaths.sendLink(':plan', ':meeting', ':invited'),
  needs: 'plans:work',
  title: 'Send a link',
  fields,
  load: findWhoIsAsked,
  trail: (loaded) => trailToMeeting(loaded),
  start: ({ who }) => (who.kind === 'guest' ? { email: 'recorded', mobile: 'recorded' } : {}),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <SendLinkPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { email, mobile }, asking) =>
    sendLink(
      asked,
      asking,
      asking.who.kind === 'guest'
        ? undefined
        : { email: email as Id<'contact-point'>, mobile: mobile as Id<'contact-point'> },
    ),
  refusals: {
    'not-sent': { message: 'The link was not sent: there is no such address any more, or five were sent today' },
  },
  done: (_, { inHand, meeting }) => ({
    to: plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId),
    flash: 'A link is on its way. Every earlier one of theirs has ended.',
  }),
});

export const endLinkRoute = action({
  path: plansPaths.endLink(':plan', ':meeting', ':invited'),
  needs: 'plans:work',
  async perform(asked) {
    const found = await findWhoIsAsked(asked);
    if (!found || !(await endWordsLink(asked.tx, found.who.id))) return undefined;
    const { inHand, meeting, who } = found;
    await recordAudit(asked.tx, 'plans.words-link-ended', personsOf(inHand), { meeting: meeting.id, invited: who.id });
    return { to: plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId), flash: 'The link opens nothing any more.' };
  },
});
