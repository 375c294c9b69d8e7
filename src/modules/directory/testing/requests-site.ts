import { sql } from 'kysely';
import { type LocalDate, getLocalDate } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { openTestSite } from '#modules/access/testing/test-site.ts';
import {
  type ExamplePlan,
  anOpenPlan,
  plansAlone,
  withAction,
  withNeed,
} from '#modules/plans/testing/plans-examples.ts';
import type { Module } from '#platform/module.ts';
import { directoryAlone } from './directory-alone.ts';
import { type ActionToAskFor, askForSupport } from '../requests/ask-for-support/ask-for-support.ts';
import { requestPurpose } from '../requests/by-link/request-purpose.tsx';
import { requestsHomePanel } from '../requests/list-requests/requests-home-panel.tsx';
import type { RequestLine } from '../requests/request.ts';
import type { Id } from '#kernel/id.ts';
import { publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { aProvider, aService } from './directory-examples.ts';

export const ASKED_ON: LocalDate = getLocalDate('2026-11-20');

export const SOME_LINES: readonly RequestLine[] = [
  { label: 'Name', text: 'Robin Madeup', tellsWho: true },
  { label: 'What would help', text: 'To sleep through the night', tellsWho: false },
];

/** A plan with an action, and a service whose worker has an account; another that has none, and publishes an address. */
export type RequestsSite = TestSite & {
  readonly plan: ExamplePlan;
  readonly action: ActionToAskFor & { readonly urlId: string };
  readonly worker: SignedInUser;
  readonly curator: SignedInUser;
  readonly service: Id<'service'>;
  readonly outside: Id<'service'>;
  /** Asks the service, or another, as the lead of the plan. */
  ask(service?: Id<'service'>, lines?: readonly RequestLine[]): ReturnType<typeof askForSupport>;
};

export async function openRequestsSite(
  plans: Module = plansAlone(),
  others: readonly Module[] = [],
  directory: Module = directoryAlone(),
): Promise<RequestsSite> {
  const site = await openTestSite([...others, plans, directory], {
    homePanels: [requestsHomePanel],
    linkPurposes: [requestPurpose],
  });
  const plan = await anOpenPlan(
    site,
    await site.organisation('Northfield School'),
    await site.organisation('Southfield School'),
  );
  await site.past(`insert into people.agreed_purpose select id, 'ask-services' from people.agreement`);
  await withNeed(plan.lead, plan.path, { about: 'Robin' });
  await withAction(plan.lead, plan.path, { what: 'Ask for help with sleep' });
  const [action] = await site.past<RequestsSite['action']>(
    `select id, url_id as "urlId", plan_id as "planId", person_id as "personId", whole_family as "wholeFamily", sensitivity from plans.action`,
  );
  const curator = await site.signIn('directory-curator');
  const worker = await site.signIn('provider');
  const [here, outside] = [aProvider(), aProvider({ name: 'A charity elsewhere', email: 'hello@elsewhere.example' })];
  const entries = [aService(here, { name: 'Sleep better' }), aService(outside, { name: 'Sleep elsewhere' })];
  await site.database.as(curator.actor, async (tx) => {
    const doing = { tx, actor: curator.actor };
    await writeProviders(doing, [here, outside]);
    await publishEntries(tx, await writeEntries(doing, entries, { today: ASKED_ON, because: 'Told by telephone' }));
  });
  await site.past('update directory.provider set org_id = $2 where id = $1', [here.id, worker.organisation.id]);
  const [service, elsewhere] = entries.map(({ entry }) => entry.id as Id<'service'>) as [Id<'service'>, Id<'service'>];
  const { actor } = plan.lead;
  return {
    ...site,
    plan,
    action: action!,
    worker,
    curator,
    service,
    outside: elsewhere,
    ask: (asked = service, lines = SOME_LINES) =>
      site.database.as(actor, (tx) => askForSupport({ tx, actor }, action!, asked, lines, ASKED_ON)),
  };
}

/** The service's word, from the version that stands. */
export const answerAs = (
  site: RequestsSite,
  { actor }: SignedInUser,
  request: string,
  what: string,
  more: { weeks?: number; reason?: string } = {},
) =>
  site.database.as(actor, async (tx) => {
    const { rows } = await sql<{ done: boolean }>`
      select directory.answer_request(s.request_id, s.version, ${what}, ${more.weeks ?? null}, ${more.reason ?? null}, 'Words', ${ASKED_ON}) as done
        from directory.request_sent s where s.request_id = ${request}`.execute(tx);
    return rows[0]?.done;
  });
