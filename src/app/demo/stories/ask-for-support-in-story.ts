import { type RawBuilder, sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { askForSupport, idNamed } from '#modules/directory/index.ts';
import { childById } from '#modules/people/index.ts';
import { addAction, listNeeds, listTeam } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { type Story, workingDay } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { planOfStory } from './plan-of-story.ts';
import { SUPPORT_ASKED_FOR, type SupportAskedFor } from './support-asked-for.ts';

/** Whose services answer here; of others the team writes down what it hears. */
const ANSWERS_HERE: Readonly<Record<string, string>> = { 'Paper Lantern Youth Trust': 'services@paperlantern.example' };

/** A service is asked for an action of the plan, and what comes of it. Nothing for other stories. */
export function askForSupportInStory(story: Story, childId: Id<'person'>, today: LocalDate): Happening[] {
  const asked = SUPPORT_ASKED_FOR[`${story.stage} ${story.about}`];
  if (!asked || story.closedOn !== undefined || !story.needs.some(({ need }) => need === asked.need)) return [];
  const { leadUserName: team } = story;
  const service = ANSWERS_HERE[asked.provider] ?? team;
  const request: { id?: Id<'request'> } = {};
  const on = (ago: number, by: string, does: Happening['does']): Happening => ({
    on: workingDay(today, -ago),
    by,
    does,
  });
  const say = (ago: number, by: string, done: (day: LocalDate) => RawBuilder<unknown>) =>
    on(ago, by, ({ tx }, day) => isDone(tx, request.id!, done(day)));
  return [
    on(asked.askedAgo, team, async (doing, day) => {
      request.id = await ask(doing, childId, asked, day);
    }),
    ...(asked.answers ?? []).map(({ ago, what, weeks, reason, words }) =>
      say(
        ago,
        service,
        (day) =>
          sql`directory.answer_request(s.request_id, s.version, ${what}, ${weeks ?? null}::int, ${reason ?? null}, ${words}, ${day}::date)`,
      ),
    ),
    ...(asked.sessions ?? []).map(({ ago, came }) =>
      say(ago, service, (day) => sql`directory.keep_session(s.request_id, ${day}::date, ${came})`),
    ),
    ...endingOf(asked, { team, service }, say),
  ];
}

type Say = (ago: number, by: string, done: (day: LocalDate) => RawBuilder<unknown>) => Happening;

const endingOf = ({ ending, ratings, takenBack }: SupportAskedFor, by: { team: string; service: string }, say: Say) => [
  ...(ending
    ? [
        say(
          ending.ago,
          by.service,
          (day) =>
            sql`directory.end_request(s.request_id, s.version, 'finished', ${ending.changed}, 6, 5, ${ending.words}, ${day}::date)`,
        ),
      ]
    : []),
  ...Object.entries(ratings ?? {}).map(([ratedBy, score]) =>
    say(
      ending!.ago,
      by.team,
      (day) => sql`directory.rate_request(s.request_id, ${ratedBy}, ${score}::int, ${day}::date)`,
    ),
  ),
  ...(takenBack
    ? [
        say(
          takenBack.ago,
          by.team,
          (day) =>
            sql`directory.say_to_service(s.request_id, s.version, 'withdrawn', ${takenBack.words}, ${day}::date)`,
        ),
      ]
    : []),
];

/** The team agrees on an action, and whoever leads asks a service for it. */
async function ask(doing: Doing, childId: Id<'person'>, asked: SupportAskedFor, on: LocalDate): Promise<Id<'request'>> {
  const { tx, actor } = doing;
  const inHand = await planOfStory(tx, childId);
  const team = await listTeam(tx, inHand.plan.id);
  const need = (await listNeeds(tx, inHand.plan.id)).find(({ name }) => name === asked.need)!;
  const owner = team.find(({ userId }) => userId === actor.userId)!.key;
  const action = { what: asked.what, owner, ownerName: '', dueOn: workingDay(on, DUE_IN) };
  const id = allowed(await addAction(doing, inHand, need, team, action, on));
  const child = (await childById(tx, childId))!;
  const lines = [
    { label: 'What is needed', text: need.name, tellsWho: false },
    { label: 'What the family wants', text: need.wanted, tellsWho: need.wanted.includes(child.name.split(' ')[0]!) },
    { label: 'What would help', text: asked.what, tellsWho: false },
    { label: 'Name', text: child.name.split(' ')[0]!, tellsWho: true },
  ];
  const { personId, wholeFamily, sensitivity } = need;
  const toAskFor = { id, planId: inHand.plan.id, personId, wholeFamily, sensitivity };
  const service = idNamed('service', asked.provider, asked.service) as Id<'service'>;
  return allowed(await askForSupport(doing, toAskFor, service, lines, on)).id;
}

/** By when a service is to have begun. */
const DUE_IN = 140;

async function isDone(tx: Tx, request: Id<'request'>, done: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`
    select ${done} as done from directory.request_sent s where s.request_id = ${request}`.execute(tx);
  if (!rows[0]?.done) throw new Error('a request of the demonstration was not answered');
}
