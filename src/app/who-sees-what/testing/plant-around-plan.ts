import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import { type Canaries, type Of, inEach } from './canaries.ts';
import type { Member, SeparatedFamily } from './separated-family.ts';

/** A meeting that was held with everybody, where it was, what was said, and what each answered. */
export async function plantMeeting(family: SeparatedFamily, canaries: Canaries, plan: Id<'plan'>): Promise<void> {
  const { put, persons, workers } = family;
  const { professional, schoolLead, barred } = workers;
  const word = (field: string) => canaries.plant('family', 'plan', `plans.${field}`);
  const all = { plan_id: plan, person_id: persons.child };
  const meeting_id = await put('plans.meeting', {
    ...all,
    status: 'held',
    was_due_on: '2026-11-05',
    meets_on: '2026-11-05',
    text: word('meeting.text'),
    question: word('meeting.question'),
    planned_by: professional.userId,
    ended_by: professional.userId,
    ended_on: '2026-11-05',
    next_review_on: '2026-12-05',
  });
  const place = canaries.plant('family', 'where', 'plans.meeting_place.place');
  await put('plans.meeting_place', { meeting_id, ...all, place });
  const ask = (who: Record<string, unknown>) =>
    put('plans.meeting_invited', { meeting_id, ...all, ...who, attendance: 'came', invited_by: professional.userId });
  for (const { userId, orgId } of [professional, schoolLead, barred]) await ask({ user_id: userId, org_id: orgId });
  const invited = new Map<Member, string>();
  for (const [member, id] of Object.entries(persons))
    invited.set(member as Member, await ask({ family_person_id: id }));
  await ask({
    guest_name: word('meeting_invited.guest_name'),
    guest_role: word('meeting_invited.guest_role'),
    guest_email: 'visitor@example.org',
  });
  for (const [member, invited_id] of invited) {
    const score = { question: word('meeting_score.question'), score: 7, written_by: professional.userId };
    await put('plans.meeting_score', { meeting_id, ...all, invited_id, ...score });
    const said = (of: Of) => ({
      person_id: of === 'family' ? persons.child : persons[of],
      whole_family: of === 'family',
      text: canaries.plant(of, 'plan', 'plans.meeting_said.text'),
    });
    for (const about of [member, 'family'] as const)
      await put('plans.meeting_said', {
        id: newId(),
        meeting_id,
        ...all,
        ...said(about),
        invited_id,
        sensitivity: 'general',
        kind: 'worry',
        for_room: true,
        written_by: professional.userId,
      });
  }
}

/** A plan before this one, which ended; the mother no longer agreed, then nobody did. */
export async function plantEarlierPlan(
  family: SeparatedFamily,
  canaries: Canaries,
  plan: Id<'plan'>,
  agreement: string,
): Promise<void> {
  const { database, past, put, persons, workers } = family;
  const word = (column: string) => canaries.plant('family', 'plan', `plans.closing.${column}`);
  const ending = { family_view: word('family_view'), what_next: word('what_next') };
  await put('plans.closing', { plan_id: plan, person_id: persons.child, ...ending });
  await database.as(workers.schoolLead, (tx) => sql`select plans.close_plan(${plan}, 'moved-away', 1)`.execute(tx));
  const { userId } = workers.schoolLead;
  await past(
    `with stopped as (update people.agreement_person set withdrawn_on = '2026-11-02', withdrawn_by = $2
       where agreement_id = $1 and person_id = $4 returning id)
     insert into people.agreement_person_words select id, $3 from stopped`,
    [
      agreement,
      userId,
      canaries.plant('family', 'agreement', 'people.agreement_person_words.withdrawn_because'),
      persons.mother,
    ],
  );
  await past(`update people.agreement set withdrawn_on = '2026-11-03', withdrawn_by = $2 where id = $1`, [
    agreement,
    userId,
  ]);
  await past('update people.agreement_words set withdrawn_because = $2 where agreement_id = $1', [
    agreement,
    canaries.plant('family', 'agreement', 'people.agreement_words.withdrawn_because'),
  ]);
}

/** The child is handed over to somebody who has not answered yet; and whom the family wishes for. */
export async function plantHandover(family: SeparatedFamily, canaries: Canaries, plan: Id<'plan'>): Promise<void> {
  const { put, persons, workers } = family;
  const { professional, officer } = workers;
  const all = { plan_id: plan, person_id: persons.child };
  const handover_id = await put('plans.handover', {
    plan_id: plan,
    kind: 'to-another-school',
    to_user_id: officer.userId,
    to_org_id: officer.orgId,
    offered_by: professional.userId,
    goes_on: '2027-01-04',
    message: canaries.plant('child', 'handover', 'plans.handover.message'),
  });
  const word = (column: string) => canaries.plant('child', 'plan', `plans.handover_record.${column}`);
  await put('plans.handover_record', {
    handover_id,
    ...all,
    written_by: professional.userId,
    child_says: word('child_says'),
    helps: word('helps'),
    worries: word('worries'),
    meets: word('meets'),
  });
  const wish = { wish: 'somebody-else', whom: canaries.plant('family', 'plan', 'plans.lead_wish.whom') };
  await put('plans.lead_wish', { ...all, ...wish, recorded_by: professional.userId });
}

/** Somebody of them no longer agreed once, and what was decided about the risk. */
export async function plantDecision(
  { put, persons, workers }: SeparatedFamily,
  canaries: Canaries,
  plan: Id<'plan'>,
  agreement: string,
): Promise<void> {
  const { userId, orgId } = workers.professional;
  await inEach(async (sensitivity) => {
    const withdrawal_id = await put('plans.withdrawal', {
      plan_id: plan,
      agreement_id: agreement,
      ends_plan: false,
      recorded_by: userId,
      recorded_for: orgId,
      closes_at: 'now',
      ended_at: 'now',
      ended_by: 'decision',
    });
    const word = (column: string) => canaries.plant('mother', 'plan', `plans.risk_decision.${column}`, sensitivity);
    await put('plans.risk_decision', {
      withdrawal_id,
      plan_id: plan,
      person_id: persons.mother,
      whole_family: false,
      sensitivity,
      risk: word('risk'),
      will_do: word('will_do'),
      at_risk: false,
      decided_by: userId,
      decided_for: orgId,
    });
  });
}
