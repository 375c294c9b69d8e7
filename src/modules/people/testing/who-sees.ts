import { ids, id, same, text, urlId } from '#platform/testing/baits.ts';
import { type Allows, type WhoSees, everybody, nobody } from '#platform/testing/who-sees.ts';
import { agreementTables } from './agreement-tables.ts';
import { arrangeFacts } from './arrange-facts.ts';
import { arrangeProfiles } from './arrange-profiles.ts';
import { arrangePersons } from './arrange-persons.ts';
import type { FilledBorough } from './filled-borough.ts';
import { hidePersons } from './hide-persons.ts';
import { NOBODY_NAMED } from './nobody-named.ts';
import { type Sight, held, sensitive, where, whereabouts } from './sight.ts';

const toBothHeld: Allows<Sight> = (sight, row) =>
  sight.holds(row['person_id'], 2) && sight.holds(row['to_person_id'], 1);

const areBothItsOwn: Allows<Sight> = (sight, { kept_person_id: kept, other_person_id: other }) =>
  sight.hasInItsOwnRight(kept) &&
  sight.isOwnRecord(kept) &&
  sight.isOwnRecord(other) &&
  !sight.isSharedWithOthers(other);

/** By the data officer, or by the school whose own both records are; by nobody from whom either is hidden. */
const toAnswer: Allows<Sight> = (sight, row) => {
  const persons = [row['kept_person_id'], row['other_person_id']];
  if (persons.some((person) => sight.isBarred(person) || sight.isInsideOnly(person))) return false;
  if (sight.isJoined(persons[0]) || (row['answer'] === null && sight.isJoined(persons[1]))) return false;
  if (sight.roles.has('data-officer')) return true;
  return !persons.some((person) => sight.isKeptApart(person)) && areBothItsOwn(sight, row);
};

/** By whom it went to, while they hold the child; then by the school the child is at; where there is none, area-wide. */
const alert: Allows<Sight> = (sight, row) => {
  const [person, org] = [row['person_id'], row['org_id']];
  if (org === sight.actor.orgId && sight.holds(person, 1)) return true;
  if (
    sight.isBarred(person) ||
    row['seen_at'] !== null ||
    sight.grounds(person).some((ground) => ground['org_id'] === org && ground['user_id'] !== row['raised_by'])
  )
    return false;
  const schools = sight.grounds(person).filter((ground) => ground['kind'] === 'enrolled');
  return schools.length === 0
    ? sight.actor.reach === 'area'
    : schools.some((ground) => ground['org_id'] === sight.actor.orgId);
};

/** One that goes on from somebody else of the family, nobody's word, is the data officer's to know. */
const bar: Allows<Sight> = (sight, row) =>
  (row['set_for'] !== null && held(2)(sight, row)) ||
  (sight.roles.has('data-officer') && (held(2)(sight, row) || sight.identity(row['person_id'])));

const tables: Readonly<Record<string, Allows<Sight>>> = {
  ...agreementTables,
  'people.address': whereabouts(2),
  'people.bar': bar,
  'people.asked_again': sensitive(held(2)),
  'people.birth': (sight, row) => sight.identity(row['person_id']),
  'people.contact_point': whereabouts(2),
  'people.death': (sight, row) => sight.identity(row['person_id']),
  'people.expected_birth': (sight, row) => sight.identity(row['person_id']),
  'people.fact': sensitive(
    (sight, row) =>
      sight.holds(row['person_id'], 2) && !(row['tells_where'] === true && sight.isHidden(row['person_id'])),
  ),
  'people.data_protection_basis': everybody,
  'people.family': where('people.family_member', 'family_id', held(2)),
  'people.family_member': held(2),
  'people.guarded_table': nobody,
  'people.identifier': (sight, row) => sight.identity(row['person_id'], 2),
  // What an organisation did is its own to know, also what has ended; whom it is about is told by other tables.
  'people.involvement': (sight, row) => sight.isMine(row) && !sight.isBarred(row['person_id']),
  'people.leaving': whereabouts(3),
  'people.moved_row': nobody,
  'people.name': (sight, row) => sight.identity(row['person_id']),
  'people.person': (sight, row) => sight.identity(row['id']),
  'people.presence': (sight, row) =>
    sight.identity(row['person_id']) && !sight.isHidden(row['person_id']) && !sight.tellsOfAnother(row),
  'people.profile': held(2),
  'people.profile_effect': held(2),
  'people.profile_share': held(2),
  'people.relationship': toBothHeld,
  'people.safeguarding_alert': alert,
  'people.same_person_question': toAnswer,
  'people.separation': nobody,
};

/** A record that was joined to another, of whom that school never had anything. */
const JOINED = `from people.same_person_question q join people.person p on p.id = q.other_person_id
  where q.answer = 'same' and not exists (
    select 1 from people.involvement i where i.person_id = q.kept_person_id and i.org_id = $1) limit 1`;

/** Who waits to be answered about one of a school's pupils, and another's bar. */
const QUESTION = 'from people.same_person_question where answer is null and kept_person_id = $1';
const BAR = 'select url_id as found from people.bar where person_id = $1';

const baits: WhoSees<Sight, FilledBorough>['baits'] = async ({ find, cast, pupils }) => {
  const victim = pupils[0]!;
  const notAt = cast.otherLead.orgId;
  const family = (person: string) =>
    find('select family_id as found from people.family_member where person_id = $1 limit 1', person);
  const of = (column: string, table: string) =>
    find(`select ${column} as found from people.${table} where person_id = $1 limit 1`, victim.id);
  const agreement = 'select agreement_id as found from people.agreement_person where person_id = $1 limit 1';
  return {
    person_id: id(victim.id),
    person_ids: ids(victim.id),
    upns: { hidden: `array['${victim.upn}']`, missing: `array['A999400199999']` },
    upn: { hidden: text(victim.upn), missing: text('A999400199999') },
    person: id(await find(`select p.id as found ${JOINED}`, notAt)),
    url_id: urlId(await find(`select p.url_id as found ${JOINED}`, notAt)),
    'people.undo_same_person.question': id(await find(`select q.id as found ${JOINED}`, notAt)),
    'people.lift_bar.url_id': urlId(await find(BAR, pupils[5]!.id)),
    question: id(await find(`select id as found ${QUESTION}`, pupils[9]!.id)),
    agreement: id(await find(agreement, victim.id)),
    barred_user: id(cast.professional.userId),
    to_org_ids: ids(cast.otherLead.orgId),
    family_id: id(await family(victim.id)),
    other_family_id: id(await family(pupils[1]!.id)),
    going: ids(victim.id),
    both_sides: ids(victim.mother.id),
    to_person_id: id(victim.mother.id),
    from_person: id(victim.mother.id),
    relationship_id: id(await of('id', 'relationship')),
    address_id: id(await of('id', 'address')),
    ground_id: id(
      await find(
        'select id as found from people.involvement where confirmed_at is null and person_id = $1',
        pupils[4]!.id,
      ),
    ),
    'people.end_separation.url_id': urlId(await find('select url_id as found from people.separation limit 1')),
    'people.change_reach.no_longer': ids(
      await find('select id as found from people.contact_point where person_id = $1 limit 1', victim.mother.id),
    ),
    ...NOBODY_NAMED,
    answer: same(`'same'`),
    because_of: same(`'enrolment'`),
    born: same('null'),
    kind: same(`'enrolled'`),
    level: same('1'),
    many: same('1000'),
    name: same('null'),
    pupils: same('1'),
    reason: same(`'x'`),
    since: same(`'2026-01-01'`),
    start_at: same('0'),
  };
};

export const peopleWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: ['people.fact_kind'],
  tables,
  arrange: [arrangePersons, arrangeFacts, arrangeProfiles],
  afterwards: [hidePersons],
  baits,
  openAddresses: async () => ({ factKind: 'language' }),
  addresses: async ({ find, pupils }) => ({
    child: pupils[0]!.urlId,
    family: await find(
      `select url_id as found from people.family where id = (
         select family_id from people.family_member where person_id = $1 limit 1)`,
      pupils[0]!.id,
    ),
    alert: await find('select url_id as found from people.safeguarding_alert where person_id = $1', pupils[1]!.id),
    question: await find(`select url_id as found ${QUESTION}`, pupils[9]!.id),
    bar: await find(BAR, pupils[5]!.id),
    profile: await find('select url_id as found from people.profile where person_id = $1 limit 1', pupils[0]!.id),
    share: await find('select url_id as found from people.profile_share where person_id = $1', pupils[0]!.id),
    fact: await find('select url_id as found from people.fact where person_id = $1 limit 1', pupils[0]!.id),
    agreement: await find(
      `select url_id as found from people.agreement where id = (
         select agreement_id from people.agreement_person where person_id = $1 limit 1)`,
      pupils[0]!.id,
    ),
    person: pupils[0]!.urlId,
    other: await find(
      `select f.url_id as found from people.family f join people.family_member m on m.family_id = f.id where m.person_id = $1`,
      pupils[1]!.id,
    ),
    as: 'adult',
    relationship: await find(
      'select id::text as found from people.relationship where person_id = $1 limit 1',
      pupils[0]!.id,
    ),
    home: await find('select id::text as found from people.address where person_id = $1 limit 1', pupils[0]!.id),
    separation: await find('select url_id as found from people.separation limit 1'),
    ground: await find(
      'select id::text as found from people.involvement where confirmed_at is null and person_id = $1',
      pupils[4]!.id,
    ),
  }),
};
