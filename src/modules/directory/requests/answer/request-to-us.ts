import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { Step } from '#platform/web/answer.ts';
import type { ServiceRequest } from '../request.ts';
import { findServiceRequest } from '../requests.queries.ts';
import { requestPaths } from '../requests.paths.ts';

/** A request to a service that the actor keeps. */
export type RequestToUs = ServiceRequest & {
  /** Whether what was told may be read, and so answered: while it is open and the family agrees to it. */
  readonly told: boolean;
};

/** Undefined where there is none, or it is not theirs to answer. */
export async function findRequestToUs(tx: Tx, urlId: string | undefined): Promise<RequestToUs | undefined> {
  const request = await findServiceRequest(tx, urlId ?? '');
  if (!request) return undefined;
  const { rows } = await sql<{ told: boolean }>`
    select ${request.id}::uuid = any (directory.told_to_me()) as told`.execute(tx);
  return { ...request, told: rows[0]!.told };
}

export const mayAnswer = ({ told, status }: RequestToUs): boolean =>
  told && (status === 'sent' || status === 'asked' || status === 'waiting');

export const goesOn = ({ told, status }: RequestToUs): boolean => told && status === 'accepted';

/** The steps to a request, or to a page below it. */
export const trailToRequest = (request?: RequestToUs): Step[] => [
  { label: 'Requests', path: requestPaths.requests },
  ...(request ? [{ label: `Request ${request.reference}`, path: requestPaths.sentRequest(request.sentUrlId) }] : []),
];

/** It is not as it was when the form was opened. */
export const CHANGED_MEANWHILE = {
  message: 'It changed while you were writing. Look how it stands now. What you wrote is still here',
};
