import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Child, childById, listHomes, listSeparations } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import type { Asked } from '#platform/web/request.ts';
import { type Found, findServices } from '../../find/find-services.ts';
import { type Need, listNeeds } from '../../find/needs.queries.ts';
import { type Question, type Wrong, readPostcode, readQuestion } from '../../find/question.rules.ts';
import { type Place, findPlace } from '../../find/understand.ts';
import { type Fit, type LookedFor, questionFor, readFits } from './fits.rules.ts';

/** What the directory has for somebody. */
export type SearchFor = {
  readonly person: Child;
  readonly known: LookedFor;
  /** They must not be found by somebody: nothing here says how far anything is from them. */
  readonly isKeptApart: boolean;
  readonly fits: readonly Fit[];
  readonly question: Question;
  readonly wrong: Wrong;
  readonly typed: Readonly<Record<string, readonly string[]>>;
  readonly found: Found;
  readonly needs: readonly Need[];
  readonly number: number;
  readonly today: LocalDate;
};

/** Looks for services for somebody, with their age, the need of their plan and, where the actor may know it, where they live. */
export async function searchFor(
  { tx, query, queries }: Asked,
  personId: Id<'person'>,
  frameworkNeed: string | null,
): Promise<SearchFor | undefined> {
  const person = await childById(tx, personId);
  if (!person) return undefined;
  const today = todayInLondon();
  const isKeptApart = (await listSeparations(tx, [personId])).some(
    ({ hiddenPersonId, endedAt }) => hiddenPersonId === personId && endedAt === undefined,
  );
  const home = isKeptApart ? undefined : await findHome(tx, personId);
  const known: LookedFor = {
    answers: frameworkNeed === null ? [] : await listAnswers(tx, frameworkNeed),
    birthday: person.birthday,
    knowsHome: home !== undefined,
    who: await asWhom(tx),
  };
  const { question: asked, wrong } = readQuestion(queries);
  const question = questionFor(asked, queries, known, today);
  const fits = readFits(queries, known);
  const number = pageAsked(query);
  const found = await findServices(tx, question, { number, today, home: fits.includes('home') ? home : undefined });
  const needs = await listNeeds(
    tx,
    found.counts.filter(({ facet }) => facet === 'need').map(({ value }) => value),
    question.need,
  );
  await recordAudit(tx, 'directory.looked-for-somebody', [personId], {
    need: frameworkNeed,
    fits,
    found: found.total,
    services: found.services.map(({ serviceId }) => serviceId),
  });
  return { person, known, isKeptApart, fits, question, wrong, typed: queries, found, needs, number, today };
}

/** Where they live, of their homes that where they mostly are: a place on the map, never an address. */
async function findHome(tx: Tx, personId: Id<'person'>): Promise<Place | undefined> {
  const homes = (await listHomes(tx, [personId])).filter(({ to, postcode }) => to === null && postcode !== null);
  const home = homes.find(({ lives }) => lives === 'all-the-time') ?? homes[0];
  const code = readPostcode(home?.postcode ?? '');
  return code === undefined ? undefined : findPlace(tx, code);
}

async function listAnswers(tx: Tx, need: string): Promise<string[]> {
  const { rows } = await sql<{ term: string }>`
    select l.term_id as term from directory.term_need l join directory.term t on t.id = l.term_id
     where l.need_id = ${need} and t.ended_on is null order by t.name`.execute(tx);
  return rows.map(({ term }) => term);
}

async function asWhom(tx: Tx): Promise<'school' | 'professional'> {
  const { rows } = await sql<{ kind: string }>`
    select o.kind from access.organisation o where o.id = (select acting.my_org())`.execute(tx);
  return rows[0]?.kind === 'school' ? 'school' : 'professional';
}
