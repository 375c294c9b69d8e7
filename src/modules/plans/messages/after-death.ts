import { newId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import type { PeopleSlots } from '#modules/people/index.ts';
import { findOpenPlanOf, listPersonsIn } from '../plan/plan.queries.ts';
import { listTeam } from '../team/team.queries.ts';
import { takeOutOfCalendars } from './calendars.ts';

/** Nobody goes to a meeting about a child who has died: what stands in the team's calendars is taken out. */
export const takeMeetingsOutAfterDeath: NonNullable<PeopleSlots['afterDeath']> = async ({ tx }, personId) => {
  const plan = await findOpenPlanOf(tx, personId);
  const persons = plan ? await listPersonsIn(tx, [plan.id]) : [];
  if (plan && persons.some((person) => person.openedFor && person.personId === personId))
    await takeOutOfCalendars(tx, await listTeam(tx, plan.id), plan, newId(), todayInLondon());
};
