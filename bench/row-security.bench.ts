import { deepStrictEqual } from 'node:assert/strict';
import pg from 'pg';
import type { Actor } from '#kernel/actor.ts';
import { ACT_AS } from '#platform/acting/acting.ts';
import type { BenchSite } from './bench-site.ts';
import { planAsTheApplication } from './plan-as-the-application.ts';
import { type Measured, inTurn, noSlowerThan } from './measure.ts';
import { type Question, findLeadOfPlan, listQuestions } from './row-security-questions.ts';

/**
 * What the policies cost: a school's lead asks as the application would, and a superuser, whom no policy binds, asks for
 * the same rows with the rules written into the statement. Both over one connection, prepared, in a transaction.
 */
export async function benchRowSecurity(site: BenchSite): Promise<Measured[]> {
  const { schoolKey, planId } = await findLeadOfPlan(site);
  const lead = await site.leadOf(schoolKey);
  const asLead = new pg.Client(site.settings['DATABASE_URL']!);
  await asLead.connect();
  const byHand = await site.connectAsSuperuser();
  try {
    for (const client of [asLead, byHand]) await planAsTheApplication(site, client);
    await asLead.query('begin');
    await asLead.query(ACT_AS, ['rooted_scoped', lead.userId, lead.orgId]);
    await byHand.query('begin');
    const measured: Measured[] = [];
    for (const question of await listQuestions(site, lead.orgId, planId)) {
      measured.push(await ask(question, asLead, byHand, lead));
    }
    return measured;
  } finally {
    await Promise.all([asLead.end(), byHand.end()]); // and with them their transactions
  }
}

async function ask(
  { name, goal, of, select, byHand: rules, rest, times }: Question,
  asLead: pg.Client,
  byHand: pg.Client,
  { orgId, userId }: Actor,
): Promise<Measured> {
  const ours = (id: string) => asLead.query({ name, text: `${select} ${rest}`, values: [id] });
  const floor = (id: string) => byHand.query({ name, text: `${select} ${rules} ${rest}`, values: [id, orgId, userId] });
  for (const id of of) deepStrictEqual((await ours(id)).rows, (await floor(id)).rows);
  const each = (query: (id: string) => Promise<unknown>) => async () => {
    for (const id of of) await query(id);
  };
  const took = await inTurn(each(ours), each(floor), { times });
  const one = { ours: took.ours / of.length, floor: took.floor / of.length };
  return noSlowerThan(`row-level security: ${name}`, one, goal === undefined ? {} : { goal });
}
