import type { Step } from '#platform/web/answer.ts';
import { page } from '#platform/web/route.ts';
import { accessPaths } from '../../access.paths.ts';
import { listOwnOrganisations } from '../act-for/act-for.queries.ts';
import { findSecondStep } from '../../second-step/second-step.queries.ts';
import { listOwnSessions } from './account.queries.ts';
import { SeeAccountPage } from './see-account.page.tsx';

export const ACCOUNT: Step = { label: 'Your account', path: accessPaths.account };

export const seeAccountRoute = page({
  path: accessPaths.account,
  needs: 'signed-in',
  title: ACCOUNT.label,
  async load({ tx, sessionToken, orgName }) {
    const secondStep = await findSecondStep(tx, sessionToken);
    if (!secondStep) return undefined;
    const organisations = await listOwnOrganisations(tx);
    return {
      secondStep,
      orgName,
      worksForSeveral: organisations.length > 1,
      sessions: await listOwnSessions(tx, sessionToken),
    };
  },
  view: (loaded, shown) => <SeeAccountPage {...loaded} shown={shown} />,
});
