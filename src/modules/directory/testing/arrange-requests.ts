import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';
import { aProvider } from './directory-examples.ts';

/**
 * For each open action of the plans of two children: one asked and told about, one that has ended. And help that goes on after the
 * plan was closed, for which somebody asked who has no ground any more.
 */
export async function arrangeRequests(borough: FilledBorough): Promise<void> {
  const { past, pupils, otherPupils } = borough;
  const [others, left] = [otherPupils[2]!.id, otherPupils[1]!.id];
  for (const child of [others, left]) await withAction(borough, child);
  await past(
    `insert into people.agreed_purpose select f.agreement_id, 'ask-services' from plans.family_plan f
       join plans.plan_person p on p.plan_id = f.id where p.person_id = any ($1::uuid[]) on conflict do nothing`,
    [[pupils[0]!.id, others, left]],
  );
  const actions = await past<{ id: string; person_id: string }>(
    `select id, person_id from plans.action where status = 'open' and person_id = any ($1::uuid[])`,
    [[pupils[0]!.id, others]],
  );
  for (const { id } of actions) for (const status of ['sent', 'ended']) await ask(borough, id, status);
  await askWhoGaveIt(borough, actions.find(({ person_id: person }) => person === others)!.id);
  await askBeforeClosing(borough, left);
}

/** Of a service that somebody else gave when it was asked. */
async function askWhoGaveIt(borough: FilledBorough, action: string): Promise<void> {
  const before = aProvider({ name: 'Who gave it before' });
  await borough.past(`insert into directory.provider (id, url_id, entry, written_by) values ($1, $2, $3, $4)`, [
    before.id,
    newUrlId(),
    before,
    borough.cast.administrator.userId,
  ]);
  const request = await ask(borough, action, 'sent');
  await borough.past('update directory.request_sent set provider_id = $1 where request_id = $2', [before.id, request]);
}

async function askBeforeClosing(borough: FilledBorough, child: string): Promise<void> {
  const { past, cast } = borough;
  const { userId, orgId } = cast.housing;
  const [action] = await past<{ id: string; plan_id: string }>(
    'select id, plan_id from plans.action where person_id = $1 limit 1',
    [child],
  );
  await past(
    `insert into plans.team_member (id, plan_id, user_id, org_id, since, until)
     select $1, id, $2, $3, opened_on, closed_at from plans.family_plan where id = $4`,
    [newId(), userId, orgId, action!.plan_id],
  );
  await ask(borough, action!.id, 'accepted', cast.housing);
}

async function withAction({ past, cast }: FilledBorough, child: string): Promise<void> {
  const need = newId();
  await past(
    `insert into plans.need (id, url_id, plan_id, person_id, whole_family, sensitivity, added_by, name, wanted)
     select $1, $2, plan_id, person_id, false, 'general', $3, $4, $4 from plans.plan_person where person_id = $5`,
    [need, newUrlId(), cast.otherLead.userId, CANARY.text, child],
  );
  await past(
    `insert into plans.action (id, url_id, need_id, plan_id, person_id, whole_family, sensitivity, added_by, what, owner_name, due_on)
     select $1, $2, id, plan_id, person_id, whole_family, sensitivity, added_by, name, name, current_date from plans.need where id = $3`,
    [newId(), newUrlId(), need],
  );
}

async function ask(
  { past, cast }: FilledBorough,
  action: string,
  status: string,
  by: Actor = cast.professional,
): Promise<string> {
  const request = newId();
  await past(
    `insert into directory.request (id, url_id, plan_id, action_id, person_id, whole_family, sensitivity, service_id, asked_by, asked_for, asked_on)
     select $1, $2, a.plan_id, a.id, a.person_id, a.whole_family, a.sensitivity, k.service_id, $3, $4, current_date
       from plans.action a, (select s.service_id from directory.published s join directory.provider p on p.id = s.provider_id
         where p.org_id = $6 limit 1) k where a.id = $5`,
    [request, newUrlId(), by.userId, by.orgId, action, cast.provider.orgId],
  );
  await past(
    `insert into directory.request_sent (request_id, url_id, service_id, provider_id, service_name, provider_name, reference, asker, asker_org, way,
       status, sent_on, accepted_on)
     select r.id, $2, s.id, s.provider_id, 'Homework club', 'Paper Lantern', 'AB12C', 'A worker', 'Family Help', 'account', $3, current_date,
            current_date
       from directory.request r join directory.service s on s.id = r.service_id where r.id = $1`,
    [request, newUrlId(), status],
  );
  for (const [place, tellsWho] of [true, false].entries())
    await past(`insert into directory.request_line values ($1, $2, 'What would help', $3, $4)`, [
      request,
      place,
      CANARY.text,
      tellsWho,
    ]);
  await past(
    `insert into directory.request_said (request_id, said_on, side, user_id, what, words) values ($1, current_date, 'team', $2, 'sent', $3)`,
    [request, cast.professional.userId, CANARY.text],
  );
  await past(`insert into directory.request_session values ($1, current_date, 'came')`, [request]);
  await past(`insert into directory.request_ending values ($1, 'finished', 'better', 6, 5)`, [request]);
  await past(`insert into directory.request_rating values ($1, 'family', 4, current_date, $2)`, [
    request,
    cast.professional.userId,
  ]);
  return request;
}
