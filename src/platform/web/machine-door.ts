import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Where another machine, not a person, tells us something. It shows a token; it is told nothing but that it arrived. */
export type MachineDoor = {
  readonly path: string;
  readonly token: string;
  /** False where what was sent is not understood. */
  receive(body: unknown): Promise<boolean>;
};

const LARGEST = 16 * 1024;

/** It comes from no page of ours, so what guards forms does not hold for it: the token does. */
export const addMachineDoor = (app: FastifyInstance, { path, token, receive }: MachineDoor): void => {
  app.post(path, { config: { fromMachine: true }, bodyLimit: LARGEST }, async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return reply.code(401).send();
    return reply.code((await receive(request.body)) ? 204 : 400).send();
  });
};

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (given: string, right: string): boolean => timingSafeEqual(hashed(given), hashed(right));
