import { newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from './filled-borough.ts';

/** What stands in an address, by the name it has in a route. */
export type Names = Readonly<Record<string, string>>;

/** Who works where is known to everybody who signs in: such a name hides nothing. */
const OPEN_TO_ALL = ['cluster', 'organisation', 'user', 'worker'];

const ofPlan = (table: string): string =>
  `select o.url_id from plans.${table} o where o.person_id = $1 and sensitivity = 'general' limit 1`;

/** Where each name is found, by the id of the child. */
const OF_CHILD: Names = {
  child: 'select url_id from people.person where id = $1',
  family:
    'select url_id from people.family where id = (select family_id from people.family_member where person_id = $1 limit 1)',
  plan: 'select url_id from plans.family_plan where id = (select plan_id from plans.plan_person where person_id = $1)',
  need: ofPlan('need'),
  action: ofPlan('action'),
  note: ofPlan('note'),
  attachment: ofPlan('attachment'),
  offer: `select o.url_id from plans.lead_offer o join plans.plan_person p on p.plan_id = o.plan_id
           where answer is null and p.person_id = $1`,
  conversation: `select url_id from identification.conversation where person_id = $1 and sensitivity = 'general' limit 1`,
  flag: 'select url_id from identification.flag where person_id = $1 limit 1',
};

/** The same, of a child about whom help was asked for and an alert was raised. */
const OF_CHILD_HELPED: Names = {
  alert: 'select url_id from people.safeguarding_alert where person_id = $1',
  request: 'select url_id from identification.help_request where person_id = $1',
};

/** The names of a child's record and all that hangs on it; and the same of what there is not. */
export async function addressesOf({ past, pupils, cast }: FilledBorough): Promise<{ hidden: Names; missing: Names }> {
  const find = async (query: string, value: unknown): Promise<string> => {
    const [row] = await past<{ url_id: string }>(query, [value]);
    if (!row) throw new Error(`nothing to look for: ${query}`);
    return row.url_id;
  };
  const findAll = async (queries: Names, value: unknown): Promise<Names> => {
    const found: Record<string, string> = {};
    for (const [name, query] of Object.entries(queries)) found[name] = await find(query, value);
    return found;
  };
  const user = await find('select url_id from access.user_account where id = $1', cast.professional.userId);
  const organisation = await find('select url_id from access.organisation where id = $1', cast.professional.orgId);
  const question = 'select url_id from people.same_person_question where answer is null and kept_person_id = $1';
  const hidden: Names = {
    ...(await findAll(OF_CHILD, pupils[0]!.id)),
    ...(await findAll(OF_CHILD_HELPED, pupils[1]!.id)),
    question: await find(question, pupils[9]!.id),
    bar: await find('select url_id from people.bar where person_id = $1', pupils[5]!.id),
    run: await find('select url_id from imports.run where user_id = $1', cast.lead.userId),
    view: await find('select url_id from lists.saved_view where user_id = $1', cast.lead.userId),
    cluster: await find('select url_id from access.cluster where name <> $1 limit 1', ''),
    user,
    organisation,
    worker: `${user}.${organisation}`,
  };
  const missing = Object.entries(hidden).map(([name, value]) => [
    name,
    OPEN_TO_ALL.includes(name) ? value : newUrlId(),
  ]);
  return { hidden, missing: Object.fromEntries(missing) as Names };
}

/** The names that a route's address has, without those that hide nothing. */
export const namesIn = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map((found) => found[1]!).filter((name) => !OPEN_TO_ALL.includes(name));

/** Throws where nothing is known to stand there. */
export const addressFrom = (path: string, names: Names): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const found = names[name];
    if (found === undefined) throw new Error(`what stands in an address as :${name}?`);
    return found;
  });
