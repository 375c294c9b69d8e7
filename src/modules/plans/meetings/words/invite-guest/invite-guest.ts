import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { WHOLE_FAMILY, aboutWhom, personsOf, ruleOnWork } from '../../../plan/plan-in-hand.ts';
import { plansTables } from '../../../plans.tables.ts';
import type { MeetingInHand } from '../../meeting-in-hand.ts';
import { sendWordsLink } from '../words-links.ts';

export type Guest = { readonly name: string; readonly role: string; readonly email: string };

/** A guest of another meeting of the plan, by that asking. */
export type EarlierGuest = Guest & { readonly urlId: UrlId<'invited'> };

/** Somebody without an account is asked to a meeting, and gets a link by which to send their words ahead. */
export async function inviteGuest(
  { tx, actor }: Doing,
  { inHand, meeting, invited, today }: MeetingInHand,
  { name, role, email }: Guest,
): Promise<Ruling<void, 'plan-closed' | 'not-everyone' | 'invited-already'>> {
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, WHOLE_FAMILY);
  if (!about) return refuse('not-everyone');
  if (invited.some(({ guestEmail }) => guestEmail?.toLowerCase() === email.toLowerCase()))
    return refuse('invited-already');
  const id = newId<'invited'>();
  await plansTables(tx)
    .insertInto('plans.meeting_invited')
    .values({
      id,
      url_id: newUrlId(),
      meeting_id: meeting.id,
      plan_id: inHand.plan.id,
      person_id: about.personId,
      guest_name: name,
      guest_role: role,
      guest_email: email,
      invited_by: actor.userId,
      invited_on: today,
    })
    .execute();
  await recordAudit(tx, 'plans.guest-invited', personsOf(inHand), { plan: inHand.plan.id, meeting: meeting.id });
  await sendWordsLink(tx, id);
  return allow(undefined);
}
