import { load } from 'cheerio';
import { peoplePaths } from '#modules/people/people.paths.ts';
import { identificationPaths } from '#modules/identification/identification.paths.ts';
import { startRooted } from '../journeys/served-site.ts';
import type { BenchSite } from './bench-site.ts';
import { type HttpReader, signInOverHttp } from './http-reader.ts';
import { type Measured, inTurn, noSlowerThan } from './measure.ts';

const ENTRIES = 2000;
const CASELOAD = 400;
const TIMES = 100;
const GOAL = 1.2;

/** The last page of a list that somebody filled for years, beside its first. */
export async function benchLongLists(site: BenchSite): Promise<Measured[]> {
  const [timeline, caseload] = [await writeNotes(site), await askAnOfficer(site)];
  await site.superuser.query('vacuum analyze');
  const served = await startRooted(site.settings);
  const readAs = (userName: string) => signInOverHttp(served.url, { userName, password: site.password });
  try {
    return [
      await lastBesideFirst(
        `a timeline of ${ENTRIES} entries`,
        await readAs(timeline.userName),
        timeline.path,
        'Older',
      ),
      await lastBesideFirst(`a caseload of ${CASELOAD}`, await readAs(caseload), identificationPaths.caseload, 'Next'),
    ];
  } finally {
    await served.stop();
  }
}

async function lastBesideFirst(what: string, reader: HttpReader, first: string, further: string): Promise<Measured> {
  let last = first;
  for (let next: string | undefined = first; next; next = await linkOn(reader, next, further)) last = next;
  if (last === first) throw new Error(`${what} has one page only`);
  const took = await inTurn(
    () => reader.read(last),
    () => reader.read(first),
    { times: TIMES },
  );
  reader.close();
  return noSlowerThan(`${what}: the last page`, took, { of: 'its first page', goal: GOAL });
}

/** The way on from a page: the link whose words begin so. */
async function linkOn(reader: HttpReader, path: string, words: string): Promise<string | undefined> {
  const $ = load(await reader.read(path));
  const href = $(`main a:contains("${words}")`).last().attr('href');
  return href?.startsWith('?') ? `${path.split('?')[0]!}${href}` : href;
}

/** About the child of one plan, seven a day. */
async function writeNotes({ superuser }: BenchSite): Promise<{ path: string; userName: string }> {
  const { rows } = await superuser.query<{ child: string; user_name: string }>(
    `with plan as (
       select f.id, f.lead_user_id, pp.person_id from plans.family_plan f
         join plans.plan_person pp on pp.plan_id = f.id and pp.opened_for
        where f.closed_at is null and f.kind = 'taf' order by f.id limit 1),
     note as (
       insert into plans.note (id, url_id, plan_id, person_id, whole_family, sensitivity, happened_on, text, at_risk, written_by)
       select gen_random_uuid(), 'bench-' || i, p.id, p.person_id, false, 'general', current_date - i / 7, 'Tea', false, p.lead_user_id
         from plan p, generate_series(1, $1::int) i)
     select c.url_id as child, u.user_name from plan p join people.person c on c.id = p.person_id
       join access.user_account u on u.id = p.lead_user_id`,
    [ENTRIES],
  );
  const [{ child, user_name }] = rows as [{ child: string; user_name: string }];
  return { path: peoplePaths.childTimeline(child), userName: user_name };
}

/** Schools ask one officer about so many of their pupils. */
async function askAnOfficer({ superuser }: BenchSite): Promise<string> {
  const { rows } = await superuser.query<{ user_name: string }>(
    `with officer as (
       select h.officer_user_id as user_id, h.team_org_id as org_id, h.asked_by
         from identification.help_request h where h.officer_user_id is not null order by h.id limit 1),
     pupil as (
       select i.person_id, i.org_id as school from people.involvement i
        where i.kind = 'enrolled' and i.until > now()
          and not exists (select 1 from identification.help_request h where h.person_id = i.person_id)
        order by i.person_id limit $1::int),
     request as (
       insert into identification.help_request (id, url_id, person_id, from_org_id, asked_by, asked_on, team_org_id,
         officer_user_id, what_for, status, accepted_on)
       select gen_random_uuid(), 'bench-' || row_number() over (), p.person_id, p.school, o.asked_by, current_date - 60, o.org_id,
              o.user_id, 'A visit', 'accepted', current_date - 55 from pupil p, officer o
       returning id, person_id),
     ground as (
       insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
       select r.person_id, o.org_id, o.user_id, 'liaison', 3, 'help:' || r.id, now() from request r, officer o)
     select u.user_name from officer o join access.user_account u on u.id = o.user_id`,
    [CASELOAD],
  );
  return rows[0]!.user_name;
}
