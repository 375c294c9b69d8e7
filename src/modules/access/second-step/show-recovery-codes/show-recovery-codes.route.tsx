import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { page } from '#platform/web/route.ts';
import { accessPaths } from '../../access.paths.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from '../recovery-code.ts';
import { type SecondStep, findSecondStep, keepRecoveryCodes } from '../second-step.queries.ts';
import { ACCOUNT } from '../../account/see-account/see-account.route.tsx';
import { ShowRecoveryCodesPage } from './show-recovery-codes.page.tsx';

/** They are made where they are shown, so that nothing keeps them on the way. The page opened again has none. */
export const showRecoveryCodesRoute = page({
  path: accessPaths.recoveryCodes,
  needs: 'signed-in',
  title: 'Your recovery codes',
  trail: () => [ACCOUNT],
  async load({ tx, sessionToken }) {
    const own = await findSecondStep(tx, sessionToken);
    return own?.since ? { codes: own.codesDue ? await makeRecoveryCodes(tx, own) : [] } : undefined;
  },
  view: ({ codes }) => <ShowRecoveryCodesPage codes={codes} />,
});

async function makeRecoveryCodes(tx: Tx, { userId }: SecondStep): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = await Promise.all(codes.map((code) => hashOfRecoveryCode(userId, code)));
  if (!(await keepRecoveryCodes(tx, hashes))) return [];
  await recordAudit(tx, 'access.recovery-codes-made');
  return codes;
}
