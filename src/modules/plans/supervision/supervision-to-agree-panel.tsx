import { inWords } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { plansPaths } from '../plans.paths.ts';
import { listToAgree } from './supervision.queries.ts';

const MOST = 10;

/** What was written of supervision with the actor, and waits for their word. It names no family. */
export const supervisionToAgreePanel: HomePanel = {
  name: 'plans.supervision-to-agree',
  needs: 'plans:see',
  order: 25,
  async load({ tx }) {
    const waiting = await listToAgree(tx, MOST);
    if (waiting.length === 0) return undefined;
    return (
      <section aria-labelledby="supervision-to-agree">
        <h2 class="govuk-heading-m" id="supervision-to-agree">
          Supervision to read and agree
        </h2>
        <ul class="govuk-list">
          {waiting.map(({ urlId, workerName, heldOn }) => (
            <li>
              <a class="govuk-link" href={plansPaths.supervision(urlId)}>
                {workerName}, {inWords(heldOn)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
