import type { Row, Sight } from './what-is-allowed.ts';

type Allows = (sight: Sight, row: Row) => boolean;

const nobody: Allows = () => false;
const everybody: Allows = () => true;
const ownOrganisation: Allows = ({ actor }, row) => row['org_id'] === actor.orgId;
const oneself: Allows = ({ actor }, row) => row['user_id'] === actor.userId && row['org_id'] === actor.orgId;

const held =
  (level: number): Allows =>
  (sight, row) =>
    sight.holds(row['person_id'], level);

/** It tells where somebody is. */
const whereabouts =
  (level: number): Allows =>
  (sight, row) =>
    sight.holds(row['person_id'], level) && !sight.isHidden(row['person_id']);

const sensitive =
  (allows: Allows): Allows =>
  (sight, row) =>
    allows(sight, row) && sight.isAgreed(row['sensitivity']);

/** About one person of a plan, or about everybody in it (docs/decisions/0010-who-sees-a-plan.md). */
const inPlan: Allows = (sight, row) =>
  sight.holds(row['person_id'], 3) &&
  !sight.isPlanHidden(row['plan_id']) &&
  (row['whole_family'] === false || sight.holdsEveryone(row['plan_id']));

const withPlan: Allows = (sight, row) => sight.plan(row['plan_id']);

/** Seen where a row that hangs on it is. */
const where =
  (table: string, column: string, allows: Allows): Allows =>
  (sight, row) =>
    sight.rows(table).some((each) => each[column] === row['id'] && allows(sight, each));

const toBothHeld: Allows = (sight, row) => sight.holds(row['person_id'], 2) && sight.holds(row['to_person_id'], 1);

const areBothItsOwn: Allows = (sight, { kept_person_id: kept, other_person_id: other }) =>
  sight.hasInItsOwnRight(kept) &&
  sight.isOwnRecord(kept) &&
  sight.isOwnRecord(other) &&
  !sight.isSharedWithOthers(other);

/** By the data officer, or by the school whose own both records are; by nobody from whom either is hidden. */
const toAnswer: Allows = (sight, row) => {
  const persons = [row['kept_person_id'], row['other_person_id']];
  if (persons.some((person) => sight.isBarred(person) || sight.isInsideOnly(person))) return false;
  if (sight.isJoined(persons[0]) || (row['answer'] === null && sight.isJoined(persons[1]))) return false;
  if (sight.roles.has('data-officer')) return true;
  return !persons.some((person) => sight.isKeptApart(person)) && areBothItsOwn(sight, row);
};

/** By whom it went to, while they hold the child; then by the school the child is at; where there is none, area-wide. */
const alert: Allows = (sight, row) => {
  const [person, org] = [row['person_id'], row['org_id']];
  if (org === sight.actor.orgId && sight.holds(person, 1)) return true;
  if (
    sight.isBarred(person) ||
    row['seen_at'] !== null ||
    sight.grounds(person).some((ground) => ground['org_id'] === org)
  )
    return false;
  const schools = sight.grounds(person).filter((ground) => ground['kind'] === 'enrolled');
  return schools.length === 0
    ? sight.actor.reach === 'area'
    : schools.some((ground) => ground['org_id'] === sight.actor.orgId);
};

const bar: Allows = (sight, row) =>
  held(2)(sight, row) || (sight.roles.has('data-officer') && sight.identity(row['person_id']));

const betweenTheTwo: Allows = (sight, row) =>
  row['from_org_id'] === sight.actor.orgId ||
  (row['team_org_id'] === sight.actor.orgId && row['officer_user_id'] === sight.actor.userId);

/** Who sees which rows, table by table. A table that is not here has nobody who may read it, until it is. */
export const ALLOWED_ROWS: Readonly<Record<string, Allows>> = {
  'access.area': everybody,
  'access.cluster': everybody,
  'access.cluster_school': everybody,
  'access.membership': everybody,
  'access.organisation': everybody,
  'access.password': nobody,
  'access.recovery_code': nobody,
  'access.second_step': nobody,
  'access.session': nobody,
  'access.sharing': everybody,
  'access.sign_in_attempt': nobody,
  'access.user_account': everybody,
  'access.way_told': ({ actor }, row) => row['user_id'] === actor.userId,
  'attachments.place': nobody,
  'audit.content': nobody,
  'audit.entry': nobody,
  'audit.seal': nobody,
  'education.attendance_code': everybody,
  'education.attendance_week': whereabouts(2),
  'education.closure': everybody,
  'education.enrolment': whereabouts(2),
  'education.school': everybody,
  'education.suspension': sensitive(whereabouts(2)),
  'education.suspension_category': everybody,
  'education.suspension_limit': everybody,
  'education.suspension_reason': everybody,
  'education.term': everybody,
  'frameworks.edition': everybody,
  'frameworks.headline': everybody,
  'frameworks.level': everybody,
  'frameworks.need': everybody,
  'identification.challenge': sensitive(whereabouts(2)),
  'identification.conversation': sensitive(whereabouts(2)),
  'identification.definition': everybody,
  'identification.flag': whereabouts(2),
  'identification.flag_run': ({ actor }, row) => actor.reach === 'scoped' && row['school_org_id'] === actor.orgId,
  'identification.help_request': sensitive((sight, row) => whereabouts(2)(sight, row) && betweenTheTwo(sight, row)),
  'identification.listed_reason': everybody,
  'imports.fault': ownOrganisation,
  'imports.run': ownOrganisation,
  'jobs.job': nobody,
  'lists.handling_note': ownOrganisation,
  'lists.saved_view': oneself,
  'messages.bounce': nobody,
  'messages.message': nobody,
  'messages.outbox': nobody,
  'people.address': whereabouts(2),
  'people.agreement': where('people.agreement_person', 'agreement_id', held(2)),
  'people.agreement_person': held(2),
  'people.bar': bar,
  'people.birth': (sight, row) => sight.identity(row['person_id']),
  'people.contact_point': whereabouts(2),
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
  'people.relationship': toBothHeld,
  'people.safeguarding_alert': alert,
  'people.same_person_question': toAnswer,
  'people.separation': nobody,
  'plans.action': sensitive(inPlan),
  'plans.attachment': sensitive(inPlan),
  'plans.clock': everybody,
  'plans.closing': inPlan,
  'plans.closing_reason': everybody,
  'plans.family_plan': (sight, row) => sight.plan(row['id']),
  'plans.lead_offer': withPlan,
  'plans.need': sensitive(inPlan),
  'plans.note': sensitive(inPlan),
  'plans.plan_person': (sight, row) => held(2)(sight, row) && !sight.isPlanHidden(row['plan_id']),
  'plans.review': inPlan,
  'plans.team_member': withPlan,
  'platform.migration': nobody,
  'web.draft': oneself,
  'web.request_key': oneself,
};
