import { sql } from 'kysely';
import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { govukRadios } from '#platform/web/govuk/macros.ts';
import type { Rating } from '../request.ts';
import { SCORE_LABELS } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import { listRatings } from '../requests.queries.ts';
import { WhileItStands } from '../while-it-stands.page.tsx';
import { findHelp } from './by-team.tsx';
import type { HelpInHand } from './way-in.ts';

const score = z.enum(['', '1', '2', '3', '4', '5'], 'Choose how much it helped').default('');

const QUESTIONS = {
  family: 'The family: how much did it help?',
  worker: 'You, who work with them: how much did it help?',
} as const;

/** How much it helped, as the family says and as whoever works with them sees it: either may be said first. */
export const rateRoute = form({
  path: requestPaths.rate(':asked'),
  needs: 'directory:ask',
  title: 'Say how much it helped',
  fields: z.object({ family: score, worker: score }),
  async load(asked) {
    const help = await findHelp(asked);
    return help?.request.hasBegun ? { help, ratings: await listRatings(asked.tx, help.request.id) } : undefined;
  },
  trail: ({ help }) => help.trail,
  about: ({ help }) => help.about,
  start: ({ ratings }) => Object.fromEntries(ratings.map(({ ratedBy, score: said }) => [ratedBy, String(said)])),
  view: ({ help }, entry, shown) => (
    <Column caption={help.caption} heading={`How much did ${help.request.serviceName} help?`}>
      <WhileItStands {...help} open entry={entry}>
        <Form shown={shown} send="Save">
          <Score entry={entry} name="family" hint="In their own judgement: ask them. The service does not see it." />
          <Score entry={entry} name="worker" />
        </Form>
      </WhileItStands>
    </Column>
  ),
  save: ({ tx }, typed, { help }) => rate(tx, help, typed),
  refusals: {
    'nothing-said': { field: 'family', message: 'Say how much it helped, for one of the two at least' },
    'not-begun': { message: 'The help has not begun: nobody can say yet how much it helped' },
  },
  done: (_, { help }) => ({ to: requestPaths.request(help.urlId), flash: 'Saved.' }),
});

const Score = ({ entry, name, hint }: { entry: Entry; name: Rating['ratedBy']; hint?: string }) =>
  govukRadios({
    ...choice(entry, name),
    fieldset: { legend: { text: QUESTIONS[name], classes: 'govuk-fieldset__legend--m' } },
    ...(hint ? { hint: { text: hint } } : {}),
    items: Object.entries(SCORE_LABELS).map(([value, text]) => ({
      value,
      text: `${text} (${value} of 5)`,
      checked: isChosen(entry, name, value),
    })),
  });

async function rate(
  tx: Tx,
  { request: { id }, note }: HelpInHand,
  typed: Readonly<Record<Rating['ratedBy'], string>>,
): Promise<Ruling<void, 'nothing-said' | 'not-begun'>> {
  const said = (['family', 'worker'] as const).filter((ratedBy) => typed[ratedBy] !== '');
  if (said.length === 0) return refuse('nothing-said');
  for (const ratedBy of said) {
    const { rows } = await sql<{ done: boolean }>`
      select directory.rate_request(${id}::uuid, ${ratedBy}, ${Number(typed[ratedBy])}::int, ${todayInLondon()}::date) as done`.execute(
      tx,
    );
    if (!rows[0]!.done) return refuse('not-begun');
  }
  await note(tx, 'request-rated', { by: said });
  return allow(undefined);
}
