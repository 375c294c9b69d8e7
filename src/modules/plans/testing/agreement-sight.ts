import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import type { Organisation, SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { ExamplePerson, ExamplePlan } from './plans-examples.ts';

/** The id of the plan on a page. */
export async function idOf({ past }: TestSite, { path }: Pick<ExamplePlan, 'path'>): Promise<Id<'plan'>> {
  const [plan] = await past<{ id: Id<'plan'> }>('select id from plans.family_plan where url_id = $1', [
    path.split('/').at(-1),
  ]);
  return plan!.id;
}

/** Whom of these an actor sees in full, by name, as the database decides it. */
export async function seenInFull(
  { database }: TestSite,
  { actor }: SignedInUser,
  persons: readonly ExamplePerson[],
): Promise<string[]> {
  const ids = persons.map(({ id }) => id);
  const { rows } = await database.as(actor, (tx) =>
    sql<{ id: string }>`select id from unnest(${ids}::uuid[]) id where people.i_hold(id, 3)`.execute(tx),
  );
  return persons.filter(({ id }) => rows.some((row) => row.id === id)).map(({ name }) => name);
}

/** What a function of the database answers to somebody; the code of its refusal where it is an error. */
export async function answerTo<Answer>(
  { database }: TestSite,
  { actor }: SignedInUser,
  call: ReturnType<typeof sql<{ answer: Answer }>>,
): Promise<Answer | string | undefined> {
  try {
    const { rows } = await database.as(actor, (tx) => call.execute(tx));
    return rows[0]?.answer;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

type Said = {
  readonly endsOn?: string;
  readonly sharedWith?: 'nobody' | 'team' | 'named';
  readonly with?: readonly Organisation[];
};

/** As `anAgreement`, with what was said about its end and its sharing. */
export async function agreed(
  { past }: TestSite,
  by: SignedInUser,
  persons: readonly ExamplePerson[],
  { endsOn, sharedWith = 'team', with: named = [] }: Said = {},
): Promise<Id<'agreement'>> {
  const id = newId<'agreement'>();
  await past(
    `insert into people.agreement (id, org_id, recorded_by, given_on, ends_on, shared_with, how, child_asked)
     values ($1, $2, $3, current_date - 30, $4, $5, 'face-to-face', true)`,
    [id, by.organisation.id, by.actor.userId, endsOn ?? null, sharedWith],
  );
  for (const { id: person } of persons)
    await past('insert into people.agreement_person (agreement_id, person_id) values ($1, $2)', [id, person]);
  for (const org of named)
    await past('insert into people.agreement_organisation (agreement_id, org_id) values ($1, $2)', [id, org.id]);
  return id;
}
