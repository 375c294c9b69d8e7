import { newId, newUrlId } from '#kernel/id.ts';
import { type Canaries, type Sensitivity, inEach } from './canaries.ts';
import type { Member, SeparatedFamily, Viewer } from './separated-family.ts';

const BORN: Record<Member, readonly [date: string, inWords: string]> = {
  father: ['1981-04-11', '11 April 1981'],
  brother: ['2010-06-19', '19 June 2010'],
  mother: ['1984-07-23', '23 July 1984'],
  child: ['2013-02-17', '17 February 2013'],
};

/** Who somebody is, where they are, what they told, and what a worker did with them, outside any plan. */
export async function plantRecord(family: SeparatedFamily, canaries: Canaries, of: Member, by: Viewer): Promise<void> {
  const { put, persons, workers } = family;
  const person = { person_id: persons[of] };
  const { userId, orgId } = workers[by];
  const source = { source_org: orgId };
  const url_id = newUrlId();
  await put('people.person', { id: persons[of], url_id, supplied_by: orgId });
  canaries.is(url_id, of, 'name', 'people.person.url_id');
  const given = canaries.plant(of, 'name', 'people.name.given');
  const folded = `${given.toLowerCase()} madeup`;
  await put('people.name', { ...person, kind: 'legal', given, family: 'Madeup', folded, ...source });
  canaries.is(BORN[of][1], of, 'name', 'people.birth.date');
  await put('people.birth', { ...person, date: BORN[of][0], ...source });
  const upn = canaries.plant(of, 'number', 'people.identifier.value');
  await put('people.identifier', { ...person, kind: 'upn', value: upn, ...source });
  const where = (field: string) => canaries.plant(of, 'where', field);
  const since = { from_date: '2026-01-01', ...source };
  await put('people.address', {
    ...person,
    lines: where('people.address.lines'),
    postcode: where('people.address.postcode'),
    ...since,
  });
  for (const kind of ['phone', 'email']) {
    const value = where(`people.contact_point.value (${kind})`);
    await put('people.contact_point', { ...person, kind, value, folded: value.toLowerCase(), ...since });
  }
  await tell(family, canaries, of, by);
  await describeThemselves(family, canaries, of, by);
  await work(family, canaries, of, userId, orgId);
}

async function tell({ put, persons, workers }: SeparatedFamily, canaries: Canaries, of: Member, by: Viewer) {
  const { userId, orgId } = workers[by];
  const fact = {
    person_id: persons[of],
    question: 'What matters?',
    told_on: '2026-09-01',
    recorded_by: userId,
    recorded_for: orgId,
  };
  const answer = (kind: 'told' | 'where', field: string, sensitivity?: 'health' | 'domestic-abuse') => {
    const word = canaries.plant(of, kind, field, sensitivity);
    return { answer: word, folded: word.toLowerCase(), sensitivity: sensitivity ?? 'general' };
  };
  await put('people.fact', {
    ...fact,
    kind: 'matters',
    tells_where: false,
    ...answer('told', 'people.fact.answer'),
    told_by: canaries.plant(of, 'told', 'people.fact.told_by'),
  });
  await put('people.fact', {
    ...fact,
    kind: 'reached',
    tells_where: true,
    ...answer('where', 'people.fact.answer'),
    told_by: 'Somebody',
  });
  for (const sensitivity of ['health', 'domestic-abuse'] as const)
    await put('people.fact', {
      ...fact,
      kind: 'condition',
      tells_where: false,
      ...answer('told', 'people.fact.answer', sensitivity),
      told_by: 'Somebody',
    });
}

async function describeThemselves(
  { put, persons, workers }: SeparatedFamily,
  canaries: Canaries,
  of: Member,
  by: Viewer,
): Promise<void> {
  if (of !== 'child' && of !== 'brother') return;
  const { userId, orgId } = workers[by];
  const told = (field: string) => canaries.plant(of, 'told', field);
  const person = { person_id: persons[of] };
  await put('people.profile', {
    ...person,
    appreciated: told('people.profile.appreciated'),
    important: told('people.profile.important'),
    support: told('people.profile.support'),
    taking_part: told('people.profile.taking_part'),
    written_by: userId,
    written_for: orgId,
  });
  const share = {
    with_whom: told('people.profile_share.with_whom'),
    wished_by: told('people.profile_share.wished_by'),
  };
  await put('people.profile_share', { ...person, ...share, shared_on: '2026-09-01', recorded_by: userId });
  const effect = { what: told('people.profile_effect.what'), changed_on: '2026-09-01' };
  await put('people.profile_effect', { ...person, ...effect, recorded_by: userId, recorded_for: orgId });
}

async function work({ put, persons }: SeparatedFamily, canaries: Canaries, of: Member, user: string, org: string) {
  const person = { person_id: persons[of] };
  const written = { written_by: user, written_for: org };
  const works = new Map<Sensitivity, string>();
  await inEach(async (sensitivity) => {
    const word = (field: string) => canaries.plant(of, 'work', field, sensitivity);
    const id = newId();
    works.set(sensitivity, id);
    await put('plans.direct_work', {
      id,
      ...person,
      ...written,
      sensitivity,
      whole_family: false,
      came_of_it: 'made',
      how: 'visit',
      with_whom: ['child'],
      happened_on: '2026-11-01',
      minutes: 30,
      text: word('plans.direct_work.text'),
      at_risk: false,
    });
    await put('plans.visiting_caution', {
      ...person,
      ...written,
      sensitivity,
      what: word('plans.visiting_caution.what'),
      ring: word('plans.visiting_caution.ring'),
      since: '2026-11-01',
    });
  });
  const work_id = works.get('general');
  const general = { ...person, sensitivity: 'general' };
  const place = canaries.plant(of, 'where', 'plans.work_place.place');
  await put('plans.work_place', { work_id, ...person, place });
  const text = canaries.plant(of, 'restricted', 'plans.restricted_note.text');
  await put('plans.restricted_note', { work_id, ...general, ...written, text, written_on: '2026-11-01' });
  const what_for = canaries.plant(of, 'day ahead', 'plans.visit_planned.what_for');
  const day = { planned_on: new Date(), how: 'visit', what_for };
  await put('plans.visit_planned', { ...general, user_id: user, org_id: org, ...day });
}
