import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { type FilledBorough, type Member, openFilledBorough } from './testing/filled-borough.ts';

const NOT_ALLOWED = '42501';

/** What somebody may not write about those whom they do work with. */
describe('whoever holds somebody', () => {
  let borough: FilledBorough;
  let plan: string;
  let ids: Record<'need' | 'abuseNeed' | 'otherNeed' | 'flag' | 'otherFlag' | 'alert' | 'agreement', string>;

  beforeAll(async () => {
    borough = await openFilledBorough();
    const [child, helped] = borough.pupils;
    const find = async (query: string, ...values: unknown[]): Promise<string> =>
      (await borough.past<{ found: string }>(query, values))[0]!.found;
    plan = await find('select plan_id as found from plans.plan_person where person_id = $1', child!.id);
    const need = (sensitivity: string) =>
      find(
        'select id as found from plans.need where plan_id = $1 and person_id = $2 and sensitivity = $3 and not whole_family',
        plan,
        child!.id,
        sensitivity,
      );
    const flag = 'select id as found from identification.flag where person_id = $1 limit 1';
    ids = {
      need: await need('general'),
      abuseNeed: await need('domestic-abuse'),
      otherNeed: await find('select id as found from plans.need where plan_id <> $1 limit 1', plan),
      flag: await find(flag, child!.id),
      otherFlag: await find(flag, borough.otherPupils[0]!.id),
      alert: await find('select id as found from people.safeguarding_alert where person_id = $1', helped!.id),
      agreement: await find('select agreement_id as found from plans.family_plan where id = $1', plan),
    };
  });
  afterAll(() => borough.close());

  const actor = (member: Member): Actor => borough.cast[member];

  /** Undefined where it was let through; it is undone. */
  const refusal = async (member: Member, statement: string): Promise<string | undefined> => {
    try {
      await borough.database.as(actor(member), async (tx) => {
        await sql.raw(statement).execute(tx);
        throw new Error('undo');
      });
    } catch (error) {
      return (error as { code?: string }).code;
    }
    return undefined;
  };

  const row = (table: string, values: Record<string, unknown>): string => {
    const texts = Object.values(values).map((value) => (value === null ? 'null' : `'${String(value)}'`));
    return `insert into ${table} (${Object.keys(values).join(', ')}) values (${texts.join(', ')})`;
  };

  const named = () => ({ id: newId(), url_id: newUrlId() });
  const aNeed = (values: object = {}) =>
    row('plans.need', {
      ...named(),
      plan_id: plan,
      person_id: borough.pupils[0]!.id,
      whole_family: false,
      sensitivity: 'general',
      name: 'x',
      wanted: 'x',
      added_by: actor('professional').userId,
      ...values,
    });
  const anAction = (values: object = {}) =>
    row('plans.action', {
      ...named(),
      plan_id: plan,
      person_id: borough.pupils[0]!.id,
      whole_family: false,
      sensitivity: 'general',
      need_id: ids.need,
      what: 'x',
      owner_name: 'x',
      due_on: '2027-01-01',
      added_by: actor('professional').userId,
      ...values,
    });
  const aNote = (values: object = {}) =>
    row('plans.note', {
      ...named(),
      plan_id: plan,
      person_id: borough.pupils[0]!.id,
      whole_family: false,
      sensitivity: 'general',
      happened_on: '2026-11-01',
      text: 'x',
      at_risk: false,
      written_by: actor('professional').userId,
      ...values,
    });
  const aConversation = async (values: object = {}) => {
    const [definition] = await borough.past<{ id: string }>('select id from identification.definition');
    return row('identification.conversation', {
      ...named(),
      person_id: borough.pupils[0]!.id,
      school_org_id: actor('lead').orgId,
      flag_id: ids.flag,
      answer: 'spoken-with',
      spoken_to: '{child}',
      why_away: '{}',
      supported_by: '',
      no_action_because: '',
      note: 'x',
      sensitivity: 'general',
      at_risk: false,
      definition_id: definition!.id,
      shown: '{}',
      recorded_by: actor('lead').userId,
      ...values,
    });
  };

  it('writes what they may: what follows is refused for what it changes', async () => {
    for (const statement of [aNeed(), aNeed({ sensitivity: 'domestic-abuse' }), anAction(), aNote()])
      expect(await refusal('professional', statement)).toBeUndefined();
    expect(await refusal('lead', await aConversation({ sensitivity: 'health' }))).toBeUndefined();
  });

  it('writes nothing more sensitive than they may see', async () => {
    for (const sensitivity of ['health', 'police']) {
      expect(await refusal('professional', aNeed({ sensitivity }))).toBe(NOT_ALLOWED);
      expect(await refusal('professional', aNote({ sensitivity }))).toBe(NOT_ALLOWED);
    }
    expect(await refusal('lead', await aConversation({ sensitivity: 'police' }))).toBe(NOT_ALLOWED);
  });

  it('writes in a plan about those in it whom they hold in full, and only on its team', async () => {
    expect(await refusal('professional', aNeed({ person_id: borough.pupils[0]!.mother.id }))).toBe(NOT_ALLOWED);
    expect(await refusal('colleague', aNote({ written_by: actor('colleague').userId }))).toBe(NOT_ALLOWED);
    expect(await refusal('manager', aNote({ written_by: actor('manager').userId }))).toBe(NOT_ALLOWED);
    const ofLead = { added_by: actor('lead').userId, person_id: borough.pupils[3]!.id };
    expect(await refusal('lead', aNeed(ofLead)), 'about a pupil who is not in the plan').toBe(NOT_ALLOWED);
  });

  it('hangs an action on a need that is about the same, and learns of no other by trying', async () => {
    expect(await refusal('professional', anAction({ need_id: ids.abuseNeed }))).toBe(NOT_ALLOWED);
    const [hidden, missing] = [ids.otherNeed, newId()].map((need_id) => anAction({ need_id }));
    expect(await refusal('professional', hidden!)).toBe(NOT_ALLOWED);
    expect(await refusal('professional', missing!)).toBe(NOT_ALLOWED);
  });

  it('answers a flag of that child, and learns of no other by trying', async () => {
    for (const flag_id of [ids.otherFlag, newId()]) {
      expect(await refusal('lead', await aConversation({ flag_id }))).toBe(NOT_ALLOWED);
      const challenge = {
        person_id: borough.pupils[0]!.id,
        school_org_id: actor('lead').orgId,
        on_behalf_of: 'school',
      };
      const values = { id: newId(), ...challenge, flag_id, what_is_wrong: 'x', recorded_by: actor('lead').userId };
      expect(await refusal('lead', row('identification.challenge', values))).toBe(NOT_ALLOWED);
    }
  });

  it('writes as themselves', async () => {
    const recorded_by = actor('otherLead').userId;
    expect(await refusal('lead', await aConversation({ recorded_by }))).toBe(NOT_ALLOWED);
    expect(await refusal('lead', await aConversation({ school_org_id: actor('otherLead').orgId }))).toBe(NOT_ALLOWED);
    expect(await refusal('professional', aNote({ written_by: actor('lead').userId }))).toBe(NOT_ALLOWED);
    expect(await refusal('professional', aNeed({ added_by: actor('lead').userId }))).toBe(NOT_ALLOWED);
    expect(await refusal('professional', anAction({ added_by: actor('lead').userId }))).toBe(NOT_ALLOWED);
    const seen = `update people.safeguarding_alert set seen_by = '${recorded_by}', seen_at = now() where id = '${ids.alert}'`;
    expect(await refusal('lead', seen)).toBe(NOT_ALLOWED);
  });

  it('writes nothing about whom they are kept from', async () => {
    expect(await refusal('lead', await aConversation({ person_id: borough.pupils[5]!.id, flag_id: null }))).toBe(
      NOT_ALLOWED,
    );
  });

  it('names in an agreement of their own, and as its giver, whom they hold; and learns of no other by trying', async () => {
    const own = newId();
    const { userId: recorded_by, orgId: org_id } = actor('lead');
    const said = { given_on: '2026-11-01', how: 'phone', child_asked: true };
    await borough.past(row('people.agreement', { id: own, org_id, recorded_by, ...said }));
    const giver = (person_id: string, agreement_id: string) =>
      row('people.agreement_giver', { agreement_id, person_id });
    const { mother } = borough.pupils[0]!;
    expect(await refusal('lead', giver(mother.id, own))).toBeUndefined();
    for (const unheld of [borough.otherPupils[0]!.mother.id, newId()])
      expect(await refusal('lead', giver(unheld, own))).toBe(NOT_ALLOWED);
    const purpose = row('people.agreed_purpose', { agreement_id: ids.agreement, purpose: 'ask-for-money' });
    const shared = row('people.agreement_organisation', { agreement_id: ids.agreement, org_id });
    for (const statement of [giver(mother.id, ids.agreement), purpose, shared])
      expect(await refusal('professional', statement)).toBe(NOT_ALLOWED);
    for (const person_id of [borough.otherPupils[0]!.id, newId()])
      expect(await refusal('lead', row('people.agreement_person', { agreement_id: ids.agreement, person_id }))).toBe(
        NOT_ALLOWED,
      );
    const intoAnother = { agreement_id: ids.agreement, person_id: borough.pupils[0]!.id };
    expect(await refusal('professional', row('people.agreement_person', intoAnother))).toBe(NOT_ALLOWED);
  });

  it('keeps somebody from those alone whom they hold', async () => {
    const both = [borough.pupils[0]!.id, borough.otherPupils[0]!.id];
    const { rows } = await borough.database.as(actor('lead'), (tx) =>
      sql`select people.bar_user(${both}::uuid[], ${actor('otherLead').userId}, 'x') as added`.execute(tx),
    );
    expect(rows).toEqual([{ added: 1 }]);
    const barred = await borough.past(`select person_id from people.bar where user_id = $1 and reason = 'x'`, [
      actor('otherLead').userId,
    ]);
    expect(barred).toEqual([{ person_id: both[0] }]);
  });
});
