import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough, Pupil } from './filled-borough.ts';

/** What somebody gives a function to reach what is hidden from them, and the same of what there is not. */
export type Bait = { readonly hidden: string; readonly missing: string };

/** By the name of an argument, or its type; by `function.argument` where a function means something else by it. As SQL. */
export type Baits = Readonly<Record<string, Bait>>;

const text = (value: string): string => `'${value}'`;
const same = (value: string): Bait => ({ hidden: value, missing: value });

/** All about one child, of whom a school has a plan with others, a question, a bar, a request for help. */
export async function baitsAbout({ past, cast, pupils }: FilledBorough): Promise<Baits> {
  const [victim, helped] = pupils as [Pupil, Pupil];
  const find = async (query: string, ...values: unknown[]): Promise<string> => {
    const [row] = await past<{ found: string }>(query, values);
    if (!row) throw new Error(`nothing to try to reach: ${query}`);
    return row.found;
  };
  const id = (hidden: string): Bait => ({ hidden: text(hidden), missing: text(newId()) });
  const ids = (hidden: string): Bait => ({ hidden: `array['${hidden}']`, missing: `array['${newId()}']` });
  const inPlan = 'from plans.plan_person p join plans.family_plan f on f.id = p.plan_id where p.person_id = $1';
  const plan = id(await find(`select f.id as found ${inPlan}`, victim.id));
  const agreement = id(await find(`select f.agreement_id as found ${inPlan}`, victim.id));
  const user = id(cast.professional.userId);
  const person = id(victim.id);
  const request = id(await find('select id as found from identification.help_request where person_id = $1', helped.id));
  const enrolments = ids(await find('select id as found from education.enrolment where person_id = $1', victim.id));
  const joined = `from people.same_person_question q join people.person p on p.id = q.other_person_id
    where q.answer = 'same' and not exists (select 1 from people.involvement i
      where i.person_id = q.kept_person_id and i.org_id = '${cast.otherLead.orgId}') limit 1`;
  return {
    ...WORDS,
    person_id: person,
    child_id: person,
    person: id(await find(`select p.id as found ${joined}`)),
    person_ids: ids(victim.id),
    ended: ids(victim.id),
    plan_id: plan,
    agreement_id: agreement,
    agreement,
    user_id: user,
    barred_user: user,
    org_id: id(cast.lead.orgId),
    to_org_ids: ids(cast.otherLead.orgId),
    question: id(
      await find(
        'select id as found from people.same_person_question where answer is null and kept_person_id = $1',
        pupils[9]!.id,
      ),
    ),
    'people.undo_same_person.question': id(await find(`select q.id as found ${joined}`)),
    offer_id: id(await find('select id as found from plans.lead_offer where answer is null limit 1')),
    request_id: request,
    'identification.ask_for_help.request_id': id(newId()),
    job_id: id(await find('select id as found from jobs.job limit 1')),
    run_id: id(newId()),
    definition_id: same(text(await find('select id as found from identification.definition'))),
    enrolment_ids: enrolments,
    ids: ids(newId()),
    upns: { hidden: `array['${victim.upn}']`, missing: `array['A999400199999']` },
    upn: { hidden: text(victim.upn), missing: text('A999400199999') },
    url_id: { hidden: text(await find(`select p.url_id as found ${joined}`)), missing: text(newUrlId()) },
    'people.lift_bar.url_id': {
      hidden: text(await find('select url_id as found from people.bar where person_id = $1', pupils[5]!.id)),
      missing: text(newUrlId()),
    },
    raised: {
      hidden: `'[{"id":"${newId()}","url_id":"${newUrlId()}","person_id":"${victim.id}"}]'`,
      missing: `'[{"id":"${newId()}","url_id":"${newUrlId()}","person_id":"${newId()}"}]'`,
    },
  };
}

/** What names nobody, and would be good if the rest were. */
const WORDS: Baits = {
  answer: same(`'same'`),
  because_of: same(`'enrolment'`),
  born: same('null'),
  date: same('current_date'),
  categories: same(`array['SUSP']`),
  destinations: same('array[null]'),
  end_dates: same('array[null::date]'),
  entry_dates: same('array[current_date]'),
  flagged: same('1'),
  hash: same(`'x'`),
  keep: same(`'\\x00'`),
  kind: same(`'enrolled'`),
  leaving_dates: same('array[null::date]'),
  level: same('3'),
  'people.i_hold.level': same('1'),
  level_edition: same(`'continuum-2018'`),
  many: same('1000'),
  marks: same(`array['----------']`),
  message: same(`'x'`),
  name: same('null'),
  pupils: same('1'),
  reason: same(`'moved-away'`),
  reasons: same(`array['PP']`),
  role: same(`'manager'`),
  said: same(`'x'`),
  sessions: same('array[2]'),
  start_at: same('0'),
  start_dates: same('array[current_date]'),
  start_sessions: same(`array['AM']`),
  status: same(`'ended'`),
  statuses: same(`array['C']`),
  token_hash: same(`'\\x00'`),
  version: same('1'),
  weeks: same(`array[date '2026-11-16']`),
  what_for: same(`'x'`),
  why: same(`'x'`),
  year_groups: same(`array['3']`),
};
