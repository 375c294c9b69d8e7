import { newId } from '#kernel/id.ts';
import { type Canaries, inEach } from './canaries.ts';
import type { SeparatedFamily, Viewer } from './separated-family.ts';

/** The schools there are, and that each has looked at its marks. */
export async function listSchools({ put, past, orgs, workers }: SeparatedFamily): Promise<void> {
  const [definition] = await past<{ id: string }>('select id from identification.definition limit 1');
  for (const [n, key] of (['elmbank', 'oakfield', 'larkrise'] as const).entries()) {
    const name = `${key.charAt(0).toUpperCase()}${key.slice(1)} School`;
    const numbers = { urn: `90000${n}`, la_code: '999', establishment_number: `400${n}` };
    await put('education.school', { org_id: orgs[key], name, phase: 'Secondary', ...numbers });
    const looked = { definition_id: definition!.id, as_at: '2026-11-20', asked_by: workers.stranger.userId };
    await put('identification.flag_run', { school_org_id: orgs[key], ...looked });
  }
}

/** What a child's school knows: that they go there, what it does for them, what was said about their attendance. */
export async function plantSchool(
  family: SeparatedFamily,
  canaries: Canaries,
  of: 'child' | 'brother',
  by: Viewer,
): Promise<void> {
  const { put, past, persons, workers } = family;
  const { userId, orgId } = workers[by];
  const person = { person_id: persons[of] };
  const school = { school_org_id: orgId };
  await put('education.enrolment', { ...person, ...school, status: 'C', year_group: '8', entry_date: '2024-09-02' });
  await put('education.adjustment', {
    ...person,
    ...school,
    kind: 'adult',
    what: canaries.plant(of, 'where', 'education.adjustment.what'),
    what_changed: canaries.plant(of, 'where', 'education.adjustment.what_changed'),
    helped: 'yes',
    looked_on: '2026-11-01',
    recorded_by: userId,
  });
  const [run] = await past<{ id: string; definition_id: string }>(
    'select id, definition_id from identification.flag_run where school_org_id = $1',
    [orgId],
  );
  const read = { definition_id: run!.definition_id };
  const flag = await put('identification.flag', {
    ...person,
    ...school,
    ...read,
    run_id: run!.id,
    as_at: '2026-11-20',
    kind: 'severe',
    change: 'new',
    hundredths: 6000,
    rules: ['severe'],
    reasons: [canaries.plant(of, 'where', 'identification.flag.reasons')],
    facts: {},
  });
  await inEach(async (sensitivity) => {
    const about = { ...person, ...school, flag_id: flag, sensitivity, recorded_by: userId };
    await put('identification.conversation', {
      id: newId(),
      ...about,
      ...read,
      answer: 'already-supported',
      spoken_to: [],
      why_away: [],
      supported_by: canaries.plant(of, 'told', 'identification.conversation.supported_by', sensitivity),
      no_action_because: '',
      note: canaries.plant(of, 'told', 'identification.conversation.note', sensitivity),
      at_risk: false,
      shown: [],
    });
    const wrong = canaries.plant(of, 'told', 'identification.challenge.what_is_wrong', sensitivity);
    await put('identification.challenge', { ...about, on_behalf_of: 'child', what_is_wrong: wrong });
  });
}

/** The child's school asks an officer for help, who accepts. */
export async function askForHelp(family: SeparatedFamily, canaries: Canaries): Promise<void> {
  const { put, persons, workers } = family;
  const { schoolLead, officer } = workers;
  const word = (column: string) => canaries.plant('child', 'asked for help', `identification.help_request.${column}`);
  await put('identification.help_request', {
    person_id: persons.child,
    from_org_id: schoolLead.orgId,
    asked_by: schoolLead.userId,
    team_org_id: officer.orgId,
    officer_user_id: officer.userId,
    what_for: word('what_for'),
    status: 'accepted',
    accepted_on: '2026-11-10',
    advice: word('advice'),
  });
}
