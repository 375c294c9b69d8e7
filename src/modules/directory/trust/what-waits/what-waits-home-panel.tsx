import { sql } from 'kysely';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { deskPaths } from '../../desk/desk.paths.ts';

/** How many services of the directory wait for a curator, by what they wait for. */
type Waits = Readonly<Record<'mistakes' | 'waiting' | 'mine-due' | 'due' | 'nobody', number>>;

async function countWhatWaits(tx: Tx, today: LocalDate): Promise<Waits> {
  const { rows } = await sql<Waits>`
    select (select count(distinct m.service_id)::int from directory.mistake m where m.settled_at is null) as mistakes,
           (select count(distinct v.service_id)::int from directory.service_version v join directory.service s on s.id = v.service_id
             where v.status = 'waiting' and s.removed_at is null) as waiting,
           count(*) filter (where is_due and s.curator_user_id = acting.my_user())::int as "mine-due",
           count(*) filter (where is_due)::int as due,
           count(*) filter (where s.curator_user_id is null)::int as nobody
      from directory.service s
      cross join lateral (select coalesce(s.confirmed_on + s.confirm_every_days < ${today}::date, true)) as d (is_due)
     where s.removed_at is null`.execute(tx);
  return rows[0]!;
}

const WORDS: Readonly<Record<keyof Waits, string>> = {
  mistakes: 'with a mistake that somebody reported',
  waiting: 'with changes that wait for review',
  'mine-due': 'that you look after and nobody has confirmed for too long',
  due: 'in all that nobody has confirmed for too long',
  nobody: 'that no curator looks after by name',
};

/** What of the directory waits for its curators. */
export const whatWaitsHomePanel: HomePanel = {
  name: 'directory.what-waits',
  needs: 'directory:curate',
  order: 20,
  async load({ tx }) {
    const waits = await countWhatWaits(tx, todayInLondon());
    const some = (Object.keys(WORDS) as (keyof Waits)[]).filter((what) => waits[what] > 0);
    if (some.length === 0) return undefined;
    return (
      <section aria-labelledby="directory-waits">
        <h2 class="govuk-heading-m" id="directory-waits">
          The directory
        </h2>
        <ul class="govuk-list">
          {some.map((what) => (
            <li>
              <a class="govuk-link" href={`${deskPaths.desk}?shown=${what}`}>
                {waits[what]} {waits[what] === 1 ? 'service' : 'services'} {WORDS[what]}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
