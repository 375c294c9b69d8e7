import { it } from 'vitest';
import { openFilledBorough } from './testing/filled-borough.ts';
it('x', async () => {
  const t = await openFilledBorough();
  console.log(t.pupils.length, t.otherPupils.length, Object.keys(t.cast).length);
  console.log(
    await t.past(
      'select name, count(*) from access.organisation o join people.involvement i on i.org_id = o.id group by 1',
    ),
  );
  console.log(await t.past('select count(*), answer, sure from people.same_person_question group by 2,3'));
  console.log(await t.past('select name, done_at is not null as d, failed_at, failure from jobs.job'));
  await t.close();
}, 120000);
