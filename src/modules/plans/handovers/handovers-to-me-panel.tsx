import { inWords } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { plansPaths } from '../plans.paths.ts';
import { listHandoversToMe } from './handovers.queries.ts';

/** Children whom the actor is asked to take over, who do not know yet who they are. */
export const handoversToMePanel: HomePanel = {
  name: 'plans.handovers-to-me',
  needs: 'plans:work',
  order: 15,
  async load({ tx }) {
    const waiting = await listHandoversToMe(tx);
    if (waiting.length === 0) return undefined;
    return (
      <section aria-labelledby="handovers-to-me">
        <h2 class="govuk-heading-m" id="handovers-to-me">
          Children you are asked to take over
        </h2>
        <ul class="govuk-list">
          {waiting.map(({ urlId, byName, goesOn }) => (
            <li>
              <a class="govuk-link" href={plansPaths.handover(urlId)}>
                {byName} asks, from {inWords(goesOn)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};
