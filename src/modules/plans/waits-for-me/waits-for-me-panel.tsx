import { inWords } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { listHandoversToMe } from '../handovers/handovers.queries.ts';
import { BECAUSE } from '../lead/lead-words.ts';
import { listLeadQuestionsToMe } from '../lead/lead.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { listToAgree } from '../supervision/supervision.queries.ts';
import { listOffersToMe } from '../team/team.queries.ts';

type Waiting = { readonly path: string; readonly says: string };

const MOST = 10;

/** All that waits for the actor's answer, of whatever kind. It names no family: who is asked does not know them yet. */
export const waitsForMePanel: HomePanel = {
  name: 'plans.waits-for-me',
  needs: 'plans:see',
  order: 15,
  async load({ tx }) {
    const waiting = await listWaitingForMe(tx);
    if (waiting.length === 0) return undefined;
    await recordAudit(tx, 'plans.waiting-viewed', [], { waiting: waiting.length });
    return (
      <section aria-labelledby="waits-for-me">
        <h2 class="govuk-heading-m" id="waits-for-me">
          Waits for your answer
        </h2>
        <ul class="govuk-list">
          {waiting.map(({ path, says }) => (
            <li>
              <a class="govuk-link" href={path}>
                {says}
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  },
};

async function listWaitingForMe(tx: Tx): Promise<Waiting[]> {
  const questions = await listLeadQuestionsToMe(tx);
  const offers = await listOffersToMe(tx);
  const handovers = await listHandoversToMe(tx);
  const supervisions = await listToAgree(tx, MOST);
  return [
    ...questions.map(({ urlId, because, askedOn }) => ({
      path: plansPaths.leadQuestion(urlId),
      says: `Find a lead professional, asked on ${inWords(askedOn)}. ${BECAUSE[because]}`,
    })),
    ...offers.map(({ urlId, byName }) => ({
      path: plansPaths.offer(urlId),
      says: `${byName} asks you to lead a family plan`,
    })),
    ...handovers.map(({ urlId, byName, goesOn }) => ({
      path: plansPaths.handover(urlId),
      says: `${byName} asks you to take a child over, from ${inWords(goesOn)}`,
    })),
    ...supervisions.map(({ urlId, workerName, heldOn }) => ({
      path: plansPaths.supervision(urlId),
      says: `Read and agree the supervision of ${workerName}, ${inWords(heldOn)}`,
    })),
  ];
}
