import { sql } from 'kysely';
import { type Id, type UrlId, newId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import type { PeopleSlots } from '#modules/people/index.ts';
import { findOpenPlanOf, listPersonsIn } from '../plan/plan.queries.ts';
import { listTeam } from '../team/team.queries.ts';
import { putInCalendars, takeOutOfCalendars } from './calendars.ts';

type CalledAgain = {
  readonly urlId: UrlId<'plan'>;
  readonly nextReviewOn: LocalDate;
  readonly meetsFrom: Date | null;
  readonly meetsUntil: Date | null;
  readonly team: readonly Id<'user'>[];
};

/** Nobody goes to a meeting about a child who has died. Where it was a mistake, the team is invited again. */
export const meetingsAfterDeath: NonNullable<PeopleSlots['afterDeath']> = {
  async recorded({ tx }, personId) {
    const plan = await findOpenPlanOf(tx, personId);
    const persons = plan ? await listPersonsIn(tx, [plan.id]) : [];
    if (plan && persons.some((person) => person.openedFor && person.personId === personId))
      await takeOutOfCalendars(tx, await listTeam(tx, plan.id), plan, newId(), todayInLondon());
  },
  async takenBack({ tx }, personId) {
    const { rows } = await sql<CalledAgain>`
      select url_id as "urlId", next_review_on as "nextReviewOn", meets_from as "meetsFrom", meets_until as "meetsUntil", team
        from plans.meetings_to_call_again(${personId})`.execute(tx);
    for (const { team, ...plan } of rows) {
      const workers = team.map((userId) => ({ userId }));
      await putInCalendars(tx, workers, plan, newId(), todayInLondon());
    }
  },
};
