import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { hashOfToken } from '../sign-in/sessions.ts';

/** The second step of whoever is signed in, or, as `visitor`, of whoever has given their password and not their code. */
export type SecondStep = {
  readonly userId: Id<'user'>;
  readonly userName: string;
  /** Sealed; null before it was begun. */
  readonly sealed: Buffer | null;
  /** Since when it counts; null where it does not yet. */
  readonly since: Date | null;
  /** New recovery codes wait to be shown. */
  readonly codesDue: boolean;
  readonly codesLeft: number;
  /** What they do asks for it: they cannot turn it off. */
  readonly needed: boolean;
};

export async function findSecondStep(tx: Tx, sessionToken: string): Promise<SecondStep | undefined> {
  const { rows } = await sql<SecondStep>`
    select user_id as "userId", user_name as "userName", secret as sealed, proven_at as since, codes_due as "codesDue",
           codes_left as "codesLeft", needed
      from access.second_step_in_hand(${hashOfToken(sessionToken)})`.execute(tx);
  return rows[0];
}

/** False where this step, or a later one, was taken before. */
export const takeStep = (tx: Tx, sessionToken: string, step: number): Promise<boolean> =>
  answersTrue(tx, sql`access.take_step(${hashOfToken(sessionToken)}, ${step})`);

/** False where there is no such code, or it was used. */
export const takeRecoveryCode = (tx: Tx, sessionToken: string, hash: Buffer): Promise<boolean> =>
  answersTrue(tx, sql`access.take_recovery_code(${hashOfToken(sessionToken)}, ${hash})`);

export const beginSecondStep = (tx: Tx, sealed: Buffer): Promise<boolean> =>
  answersTrue(tx, sql`access.begin_second_step(${sealed})`);

/** From now on it counts. Other sessions end, which began without it. */
export const proveSecondStep = (tx: Tx, step: number, sessionToken: string): Promise<boolean> =>
  answersTrue(tx, sql`access.prove_second_step(${step}, ${hashOfToken(sessionToken)})`);

export const askForRecoveryCodes = (tx: Tx): Promise<boolean> => answersTrue(tx, sql`access.ask_for_recovery_codes()`);

/** False where none are due: others were shown meanwhile. */
export const keepRecoveryCodes = (tx: Tx, hashes: readonly Buffer[]): Promise<boolean> =>
  answersTrue(tx, sql`access.keep_recovery_codes(${hashes}::bytea[])`);

/** False where what they do asks for it. */
export const turnOffSecondStep = (tx: Tx): Promise<boolean> => answersTrue(tx, sql`access.turn_off_second_step()`);

/** False where there is none, or it is one's own. */
export const resetSecondStep = (tx: Tx, user: Id<'user'>): Promise<boolean> =>
  answersTrue(tx, sql`access.reset_second_step(${user})`);

async function answersTrue(tx: Tx, call: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean | null }>`select ${call} as answer`.execute(tx);
  return rows[0]?.answer === true;
}
