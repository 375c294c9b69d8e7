import { newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from './filled-borough.ts';

/** What stands in an address, by the name it has in a route. */
export type Names = Readonly<Record<string, string>>;

/** Who works where is known to everybody who signs in: such a name hides nothing. */
const OPEN_TO_ALL = ['cluster', 'organisation', 'user', 'worker'];

/** The names of a child's record and all that hangs on it; and the same of what there is not. */
export async function addressesOf({ past, pupils, cast }: FilledBorough): Promise<{ hidden: Names; missing: Names }> {
  const [child, helped] = pupils;
  const find = async (query: string, value: unknown): Promise<string> => {
    const [row] = await past<{ found: string }>(query, [value]);
    if (!row) throw new Error(`nothing to look for: ${query}`);
    return row.found;
  };
  const ofPlan = (table: string) =>
    find(
      `select o.url_id as found from plans.${table} o join plans.plan_person p on p.plan_id = o.plan_id
        where p.person_id = $1 and o.person_id = $1 and sensitivity = 'general' limit 1`,
      child!.id,
    );
  const userUrl = await find('select url_id as found from access.user_account where id = $1', cast.professional.userId);
  const orgUrl = await find('select url_id as found from access.organisation where id = $1', cast.professional.orgId);
  const hidden = {
    child: child!.urlId,
    family: await find(
      'select f.url_id as found from people.family_member m join people.family f on f.id = m.family_id where person_id = $1',
      child!.id,
    ),
    plan: await find(
      'select f.url_id as found from plans.plan_person p join plans.family_plan f on f.id = p.plan_id where p.person_id = $1',
      child!.id,
    ),
    need: await ofPlan('need'),
    action: await ofPlan('action'),
    note: await ofPlan('note'),
    offer: await find(
      `select o.url_id as found from plans.lead_offer o join plans.plan_person p on p.plan_id = o.plan_id
        where answer is null and p.person_id = $1`,
      child!.id,
    ),
    question: await find(
      'select url_id as found from people.same_person_question where answer is null and kept_person_id = $1',
      pupils[9]!.id,
    ),
    bar: await find('select url_id as found from people.bar where person_id = $1', pupils[5]!.id),
    alert: await find('select url_id as found from people.safeguarding_alert where person_id = $1', helped!.id),
    conversation: await find(
      `select url_id as found from identification.conversation where person_id = $1 and sensitivity = 'general' limit 1`,
      child!.id,
    ),
    flag: await find('select url_id as found from identification.flag where person_id = $1 limit 1', child!.id),
    request: await find('select url_id as found from identification.help_request where person_id = $1', helped!.id),
    run: await find('select url_id as found from imports.run where user_id = $1', cast.lead.userId),
    user: userUrl,
    organisation: orgUrl,
    worker: `${userUrl}.${orgUrl}`,
    cluster: await find('select url_id as found from access.cluster where name <> $1 limit 1', ''),
  };
  const missing = Object.fromEntries(
    Object.entries(hidden).map(([name, value]) => [name, OPEN_TO_ALL.includes(name) ? value : newUrlId()]),
  );
  return { hidden, missing };
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
