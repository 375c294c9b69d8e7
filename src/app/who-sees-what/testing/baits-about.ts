import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough, Pupil } from './filled-borough.ts';

/** What somebody gives a function to reach what is hidden from them, and the same of what there is not. As SQL. */
export type Bait = { readonly hidden: string; readonly missing: string };

/** By the name of an argument, or its type; by `function.argument` where a function means something else by it. */
export type Baits = Readonly<Record<string, Bait>>;

const text = (value: string): string => `'${value}'`;
const same = (value: string): Bait => ({ hidden: value, missing: value });
const id = (hidden: string): Bait => ({ hidden: text(hidden), missing: text(newId()) });
const ids = (hidden: string): Bait => ({ hidden: `array['${hidden}']`, missing: `array['${newId()}']` });
const urlId = (hidden: string): Bait => ({ hidden: text(hidden), missing: text(newUrlId()) });

/** All about a child, of whom a school has a plan with others, a question, a bar, a request for help. */
export async function baitsAbout({ past, cast, pupils }: FilledBorough): Promise<Baits> {
  const [victim, helped] = pupils as [Pupil, Pupil];
  const find = async (query: string, ...values: unknown[]): Promise<string> => {
    const [row] = await past<{ found: string }>(query, values);
    if (!row) throw new Error(`nothing to try to reach: ${query}`);
    return row.found;
  };
  const inPlan = 'from plans.plan_person p join plans.family_plan f on f.id = p.plan_id where p.person_id = $1';
  const agreement = id(await find(`select f.agreement_id as found ${inPlan}`, victim.id));
  const unanswered = 'select id as found from people.same_person_question where answer is null and kept_person_id = $1';
  return {
    ...WORDS,
    ...ofVictim(victim),
    ...(await ofJoined(find, cast.otherLead.orgId)),
    plan_id: id(await find(`select f.id as found ${inPlan}`, victim.id)),
    agreement_id: agreement,
    agreement,
    user_id: id(cast.professional.userId),
    barred_user: id(cast.professional.userId),
    org_id: id(cast.lead.orgId),
    to_org_ids: ids(cast.otherLead.orgId),
    question: id(await find(unanswered, pupils[9]!.id)),
    offer_id: id(await find('select id as found from plans.lead_offer where answer is null limit 1')),
    request_id: id(await find('select id as found from identification.help_request where person_id = $1', helped.id)),
    'identification.ask_for_help.request_id': id(newId()),
    message_id: id(await find('select id as found from messages.message limit 1')),
    job_id: id(await find('select id as found from jobs.job limit 1')),
    definition_id: same(text(await find('select id as found from identification.definition'))),
    enrolment_ids: ids(await find('select id as found from education.enrolment where person_id = $1', victim.id)),
    'people.lift_bar.url_id': urlId(
      await find('select url_id as found from people.bar where person_id = $1', pupils[5]!.id),
    ),
  };
}

function ofVictim(victim: Pupil): Baits {
  const flag = (person: string) => `'[{"id":"${newId()}","url_id":"${newUrlId()}","person_id":"${person}"}]'`;
  return {
    person_id: id(victim.id),
    child_id: id(victim.id),
    person_ids: ids(victim.id),
    ended: ids(victim.id),
    upns: { hidden: `array['${victim.upn}']`, missing: `array['A999400199999']` },
    upn: { hidden: text(victim.upn), missing: text('A999400199999') },
    raised: { hidden: flag(victim.id), missing: flag(newId()) },
  };
}

/** A record that was joined to another, of whom that school never had anything. */
async function ofJoined(find: (query: string, value: unknown) => Promise<string>, notAt: string): Promise<Baits> {
  const joined = `from people.same_person_question q join people.person p on p.id = q.other_person_id
    where q.answer = 'same' and not exists (
      select 1 from people.involvement i where i.person_id = q.kept_person_id and i.org_id = $1) limit 1`;
  return {
    person: id(await find(`select p.id as found ${joined}`, notAt)),
    url_id: urlId(await find(`select p.url_id as found ${joined}`, notAt)),
    'people.undo_same_person.question': id(await find(`select q.id as found ${joined}`, notAt)),
  };
}

/** What names nobody, and would be good if the rest were. */
const WORDS: Baits = {
  answer: same(`'same'`),
  because_of: same(`'enrolment'`),
  born: same('null'),
  categories: same(`array['SUSP']`),
  date: same('current_date'),
  destinations: same('array[null]'),
  end_dates: same('array[null::date]'),
  entry_dates: same('array[current_date]'),
  flagged: same('1'),
  ids: ids(newId()),
  kind: same(`'enrolled'`),
  leaving_dates: same('array[null::date]'),
  level: same('3'),
  'people.i_hold.level': same('1'),
  level_edition: same(`'continuum-2018'`),
  many: same('1000'),
  marks: same(`'----------'`),
  mondays: same(`array[date '2026-11-16']`),
  of_enrolment: same('array[1]'),
  of_monday: same('array[1]'),
  message: same(`'x'`),
  most: same('1000'),
  name: same('null'),
  hash: same(`'x'`),
  pupils: same('1'),
  reason: same(`'moved-away'`),
  reasons: same(`array['PP']`),
  role: same(`'manager'`),
  run_id: id(newId()),
  said: same(`'x'`),
  sessions: same('array[2]'),
  skip: same('0'),
  start_at: same('0'),
  start_dates: same('array[current_date]'),
  start_sessions: same(`array['AM']`),
  status: same(`'ended'`),
  statuses: same(`array['C']`),
  token_hash: same(`'\\x00'`),
  new_secret: same(`'\\x00'`),
  new_token_hash: same(`'\\x00'`),
  troubled: same('false'),
  version: same('1'),
  what_for: same(`'x'`),
  why: same(`'x'`),
  year_groups: same(`array['3']`),
};
