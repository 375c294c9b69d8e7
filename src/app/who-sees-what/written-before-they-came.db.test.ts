import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { confirmByLeaving, endEnrolment, supplyPersons } from '#modules/people/index.ts';
import { answerSame, openPlanFor } from './testing/answer-and-open.ts';
import { type FilledBorough, doJobs, openFilledBorough } from './testing/filled-borough.ts';

const CHILD = {
  upn: 'A999400199996',
  formerUpn: null,
  givenName: 'Ottoline',
  middleNames: null,
  familyName: 'Quillfeather',
  preferredFamilyName: null,
  birthday: getLocalDate('2014-04-04'),
  sex: null,
  postcode: null,
  leavingDate: null,
  contacts: [],
} as const;

/** A school that knows a child's number, name and birthday writes them down; later another school has them. */
describe('a child written down before they came', () => {
  let borough: FilledBorough;
  let setter: Actor;
  let school: Actor;
  let dataOfficer: Actor;
  let trap: Id<'person'>;
  let child: Id<'person'>;
  let question: string;

  beforeAll(async () => {
    borough = await openFilledBorough();
    ({ otherLead: setter, lead: school, dataOfficer } = borough.cast);
    trap = await supply(setter, []);
    child = await supply(school, ['1 Larch Row']);
    const [asked] = await borough.past<{ id: string }>(
      'select id from people.same_person_question where kept_person_id = $1 and other_person_id = $2',
      [trap, child],
    );
    question = asked!.id;
  });
  afterAll(() => borough.close());

  async function supply(by: Actor, addressLines: string[]): Promise<Id<'person'>> {
    const [pupil] = await borough.database.as(by, (tx) => supplyPersons(tx, by, [{ ...CHILD, addressLines }]));
    await doJobs(borough);
    return pupil!.personId;
  }

  /** What the question, asked by a query that forgets who is asking, tells. */
  const told = async (who: Actor): Promise<number> => {
    const { rows } = await borough.database.as(who, (tx) =>
      sql`select 1 from people.same_person_question where id = ${question}
          union all select 1 from people.question_sides(${question})`.execute(tx),
    );
    return rows.length;
  };

  const seesAddress = async (who: Actor): Promise<boolean> => {
    const { rows } = await borough.database.as(who, (tx) =>
      sql`select 1 from people.address where lines = '1 Larch Row' and person_id in (${trap}, ${child})`.execute(tx),
    );
    return rows.length > 0;
  };

  it('is asked about of the data officer and of neither school', async () => {
    expect([await told(setter), await told(school)]).toEqual([0, 0]);
    expect(await told(dataOfficer)).toBe(3);
  });

  it('is not made one by the school that wrote them down, by the function itself', async () => {
    for (const who of [setter, school]) expect(await answerSame(borough, who, question, 'same')).toBe(false);
    expect(await seesAddress(setter)).toBe(false);
  });

  it('is not made one by giving them up to the school that has them, while somebody still sees the record', async () => {
    await openPlanFor(borough, setter, trap);
    await borough.database.as(setter, async (tx) => {
      await endEnrolment(tx, [trap]);
      await confirmByLeaving(tx, [{ personId: trap, toOrgId: school.orgId }]);
    });
    expect(await seesAddress(setter)).toBe(false);
    expect(await told(dataOfficer)).toBe(3);
  });

  it('is still not theirs to say when the child has left the other school', async () => {
    await supply(setter, []);
    await borough.database.as(school, (tx) => endEnrolment(tx, [child]));
    expect(await told(setter)).toBe(0);
    expect(await answerSame(borough, setter, question, 'same')).toBe(false);
  });

  it('is for the data officer to say', async () => {
    expect(await answerSame(borough, dataOfficer, question, 'different')).toBe(true);
    expect(await seesAddress(setter)).toBe(false);
  });
});
