import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Typed } from '#platform/web/typed.ts';
import { action } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';
import { sentText } from '../administration/sent-text.ts';
import { hashOfToken } from '../sign-in/sessions.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const sessionIn = (typed: Typed): string | null => UUID.exec(sentText(typed, 'session'))?.[0] ?? null;

/** Whoever has it is signed out with the next thing they do. */
export const endSessionRoute = action({
  path: accessPaths.endSession,
  needs: 'signed-in',
  async perform({ tx }, { typed }) {
    const { rows } = await sql<{ ended: boolean | null }>`
      select access.end_my_session(${sessionIn(typed)}) as ended`.execute(tx);
    if (!rows[0]?.ended) return { to: accessPaths.account, flash: 'That session had ended already.' };
    await recordAudit(tx, 'access.session-ended');
    return { to: accessPaths.account, flash: 'The session has ended.' };
  },
});

export const endOtherSessionsRoute = action({
  path: accessPaths.endOtherSessions,
  needs: 'signed-in',
  async perform({ tx, sessionToken }) {
    const { rows } = await sql<{ ended: number }>`
      select access.end_my_other_sessions(${hashOfToken(sessionToken)}) as ended`.execute(tx);
    await recordAudit(tx, 'access.other-sessions-ended', [], { ended: rows[0]!.ended });
    return { to: accessPaths.account, flash: 'You are signed out everywhere else.' };
  },
});
