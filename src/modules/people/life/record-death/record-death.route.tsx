import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day } from '#platform/web/fields.ts';
import { type FormRoute, form } from '#platform/web/form-route.ts';
import { type PostRoute, action } from '#platform/web/route.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { findChild } from '../../children/children.queries.ts';
import { type PersonInHand, findPersonInHand, pathOnFrom, trailToPerson } from '../../children/person-in-hand.ts';
import type { PeopleSlots } from '../../panels.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findDeaths, findDueDate } from '../life.queries.ts';
import { RecordDeathPage } from './record-death.page.tsx';
import { recordDeath, takeBackDeath } from './record-death.ts';

export const recordDeathRoute = ({ afterDeath }: PeopleSlots): FormRoute =>
  form({
    path: peoplePaths.recordDeath(':child'),
    needs: 'people:say-of-death',
    fields: z.object({ diedOn: day('the day') }),
    async load(asked) {
      const inHand = await findWhoDied(asked);
      if (!inHand) return undefined;
      const { id } = inHand.person;
      const diedOn = (await findDeaths(asked.tx, [id])).get(id);
      return { inHand, diedOn, unborn: (await findDueDate(asked.tx, id)) !== undefined, today: todayInLondon() };
    },
    title: ({ unborn }) => (unborn ? 'A pregnancy has ended' : 'Somebody has died'),
    about: ({ inHand }) => [inHand.person.id],
    trail: ({ inHand }) => trailToPerson(inHand),
    view: (loaded, entry, shown) => <RecordDeathPage {...loaded} entry={entry} shown={shown} />,
    async save(asked, { diedOn }, { inHand, today }) {
      const ruling = await recordDeath(asked.tx, inHand.person.id, diedOn, today);
      if (ruling.allowed) await afterDeath?.recorded(asked, inHand.person.id);
      return ruling;
    },
    refusals: {
      'in-the-future': { field: 'diedOn', message: 'The day must be today or before' },
      'recorded-already': { message: 'It is recorded already' },
    },
    done: (_, { inHand }) => ({
      to: pathOnFrom(inHand),
      flash: 'It is in the record. Nothing is sent about them any more.',
    }),
  });

export const takeBackDeathRoute = ({ afterDeath }: PeopleSlots): PostRoute =>
  action({
    path: peoplePaths.takeBackDeath(':child'),
    needs: 'people:say-of-death',
    async perform(asked) {
      const inHand = await findWhoDied(asked);
      if (!inHand || !(await takeBackDeath(asked.tx, inHand.person.id))) return undefined;
      await afterDeath?.takenBack(asked, inHand.person.id);
      return { to: pathOnFrom(inHand), flash: 'It was a mistake, and is taken back.' };
    },
  });

/** Whom the actor works with; or who is said to have died, for whoever finds them and may correct it. */
async function findWhoDied(asked: Asked): Promise<PersonInHand | undefined> {
  const held = await findPersonInHand(asked);
  const person = held ? undefined : await findChild(asked.tx, asked.params['child']!);
  if (!person?.diedOn || asked.actor.reach !== 'area') return held;
  await recordAudit(asked.tx, 'people.child-viewed', [person.id]);
  return { person, families: [] };
}
