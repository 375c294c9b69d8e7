import type { FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';

/** The status that a failure is answered with. Where it is ours, the log has what broke, under the request's reference. */
export function noteFailure(error: unknown, request: FastifyRequest, log: Log): number {
  const status = statusOf(error);
  if (status >= 500)
    log.problem('request-failed', error, { reference: request.id, path: request.routeOptions.url ?? 'none' });
  return status;
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
