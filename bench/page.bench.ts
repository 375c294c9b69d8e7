import pg from 'pg';
import { peoplePaths } from '#modules/people/people.paths.ts';
import { plansPaths } from '#modules/plans/plans.paths.ts';
import { startRooted } from '../journeys/served-site.ts';
import type { BenchSite } from './bench-site.ts';
import { type HttpReader, signInOverHttp } from './http-reader.ts';
import { planAsTheApplication } from './plan-as-the-application.ts';
import { type Measured, atLeast, inTurn, inTurnAtOnce, noSlowerThan } from './measure.ts';
import { type Statement, captureStatements, replay } from './request-statements.ts';

const CONNECTIONS = 16;
const TIMES = 300;

type Page = { readonly what: string; readonly path: string; readonly userName: string };

/**
 * A page over HTTP, signed in, from the production build in a process of its own. The floor is the statements of that
 * very request, prepared: on one connection for the time, on as many as there are readers for the throughput.
 */
export async function benchPages(site: BenchSite): Promise<Measured[]> {
  const served = await startRooted(site.settings);
  try {
    const measured: Measured[] = [];
    for (const page of await listPages(site)) {
      const open = (url: string) => signInOverHttp(url, { userName: page.userName, password: site.password });
      const statements = await captureStatements(site, page.path, open);
      const reader = await open(served.url);
      measured.push(...(await benchPage(site, page, reader, statements)));
      reader.close();
    }
    return measured;
  } finally {
    await served.stop();
  }
}

/** The plan about which most is written, as its lead professional; the child it is for, and their family. */
async function listPages({ superuser }: BenchSite): Promise<Page[]> {
  const { rows } = await superuser.query<{ plan: string; child: string; family: string; user_name: string }>(`
    select f.url_id as plan, p.url_id as child, u.user_name,
           (select a.url_id from people.family a join people.family_member m on m.family_id = a.id
             where m.person_id = p.id and m.until = 'infinity' order by a.id limit 1) as family
      from plans.family_plan f
      join plans.plan_person pp on pp.plan_id = f.id and pp.opened_for
      join people.person p on p.id = pp.person_id
      join access.user_account u on u.id = f.lead_user_id
     where f.closed_at is null
     order by (select count(*) from plans.note n where n.plan_id = f.id) desc, f.id limit 1`);
  const found = rows[0];
  if (!found) throw new Error('the demonstration has no family plan: ask for more pupils');
  return [
    { what: "a plan's page", path: plansPaths.plan(found.plan), userName: found.user_name },
    { what: "a family's page", path: peoplePaths.family(found.family), userName: found.user_name },
    { what: "a child's page", path: peoplePaths.child(found.child), userName: found.user_name },
  ];
}

async function benchPage(
  site: BenchSite,
  { what, path }: Page,
  reader: HttpReader,
  statements: readonly Statement[],
): Promise<Measured[]> {
  const clients = await connect(site, CONNECTIONS);
  const read = () => reader.read(path);
  const floor = (worker: number) => replay(clients[worker]!, statements);
  try {
    for (let i = 0; i < CONNECTIONS * 10; i += 1) await floor(i % CONNECTIONS); // until all plans are settled
    const took = await inTurn(read, () => floor(0), { times: TIMES });
    const did = await inTurnAtOnce(CONNECTIONS, read, floor);
    return [
      noSlowerThan(`${what}, p50`, took, { of: `${statements.length} statements`, goal: 1.5 }),
      atLeast(`${what}: at ${CONNECTIONS} connections`, did, 0.6),
    ];
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connect(site: BenchSite, connections: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: connections }, () => new pg.Client(site.settings['DATABASE_URL']!));
  await Promise.all(clients.map((client) => client.connect()));
  for (const client of clients) await planAsTheApplication(site, client);
  return clients;
}
