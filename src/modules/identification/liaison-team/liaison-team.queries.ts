import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import { type LocalDate, addDays } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { RECKONED_DAYS } from '../caseload/caseload.queries.ts';
import type { LiaisonNorms } from '../caseload/workload.rules.ts';
import type { HelpStatus } from '../help-requests/help-status.rules.ts';
import { type Candidate, type OfficerLoad, workOf } from './suggest-officer.rules.ts';

export type Officer = OfficerLoad<Id<'user'>> & {
  readonly urlId: UrlId<'user'>;
  /** A week, over the last four. */
  readonly worked: number;
};

type LoadRow = {
  user_id: Id<'user'>;
  user_url_id: UrlId<'user'>;
  name: string;
  minutes_a_week: number | null;
  stages: OfficerLoad['children'];
  minutes_worked: number;
};

/** The officers of the team that the actor manages, by name. */
export async function listOfficers(tx: Tx, norms: LiaisonNorms, today: LocalDate): Promise<Officer[]> {
  const { rows } = await sql<LoadRow>`
    select * from identification.team_load(${addDays(today, -RECKONED_DAYS)}) order by name, user_id`.execute(tx);
  return rows.map((row) => ({
    userId: row.user_id,
    urlId: row.user_url_id,
    name: row.name,
    week: row.minutes_a_week ?? norms.officer,
    work: workOf(row.stages, norms),
    children: row.stages,
    worked: Math.round((row.minutes_worked * 7) / RECKONED_DAYS),
  }));
}

/** A request as the manager of the team sees it: not about whom, nor what for. */
export type TeamRequest = {
  readonly id: Id<'help-request'>;
  readonly urlId: UrlId<'help-request'>;
  readonly schoolName: string;
  readonly officerId: Id<'user'>;
  readonly officerName: string;
  readonly status: HelpStatus;
  readonly askedOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly version: number;
};

const REQUESTS = sql`
  select r.id, r.url_id as "urlId", r.school_name as "schoolName", r.officer_user_id as "officerId",
         r.officer_name as "officerName", r.status, r.asked_on as "askedOn", r.answered_on as "answeredOn", r.version
    from identification.team_requests() r`;

export async function listTeamRequestsById(tx: Tx, ids: readonly string[]): Promise<TeamRequest[]> {
  const { rows } = await sql<TeamRequest>`${REQUESTS} where r.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export async function findTeamRequest(tx: Tx, urlId: string): Promise<TeamRequest | undefined> {
  const { rows } = await sql<TeamRequest>`${REQUESTS} where r.url_id = ${urlId} and r.status <> 'ended'`.execute(tx);
  return rows[0];
}

export async function countTeamRequests(tx: Tx): Promise<{ readonly waiting: number; readonly open: number }> {
  const { rows } = await sql<{ waiting: number; open: number }>`
    select count(*) filter (where r.status = 'asked')::int as waiting, count(*)::int as open
      from identification.team_requests() r where r.status <> 'ended'`.execute(tx);
  return rows[0]!;
}

/** Who may be given each of these requests, with what they have to do. */
export async function listCandidates(
  tx: Tx,
  requestIds: readonly Id<'help-request'>[],
  officers: readonly Officer[],
): Promise<ReadonlyMap<Id<'help-request'>, readonly Candidate<Id<'user'>>[]>> {
  const { rows } = await sql<{
    requestId: Id<'help-request'>;
    userId: Id<'user'>;
    inCluster: boolean;
    ofSchool: boolean;
  }>`
    select f.request_id as "requestId", f.user_id as "userId", f.in_cluster as "inCluster", f.of_school as "ofSchool"
      from identification.officers_for(${[...requestIds]}::uuid[]) f`.execute(tx);
  const loads = new Map(officers.map((officer) => [officer.userId, officer]));
  const candidates = rows.flatMap(({ requestId, userId, inCluster, ofSchool }) => {
    const load = loads.get(userId);
    return load ? [{ requestId, candidate: { ...load, inCluster, ofSchool } }] : [];
  });
  return new Map(
    [...Map.groupBy(candidates, ({ requestId }) => requestId)].map(([id, each]) => [
      id,
      each.map(({ candidate }) => candidate),
    ]),
  );
}
