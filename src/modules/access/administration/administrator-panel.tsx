import { accessPaths } from '../access.paths.ts';
import type { HomePanel } from '../home/home-panel.ts';
import { countAdministered } from './administration.queries.ts';

const REASON = 'Somebody who records that a child may be at risk is shown nobody to turn to there.';

/** What needs an administrator today. */
export const administratorPanel: HomePanel = {
  name: 'administration',
  needs: 'access:administer',
  order: 900,
  async load({ tx }) {
    const { jobsFailed, messagesTroubled, withoutLead } = await countAdministered(tx);
    if (jobsFailed + messagesTroubled + withoutLead === 0) return undefined;
    return (
      <section>
        <h2 class="govuk-heading-m">Administration</h2>
        <ul class="govuk-list govuk-list--bullet">
          {jobsFailed > 0 && (
            <li>
              <a class="govuk-link" href={accessPaths.jobs}>
                {jobsFailed === 1 ? '1 job has failed' : `${jobsFailed} jobs have failed`}
              </a>
            </li>
          )}
          {messagesTroubled > 0 && (
            <li>
              <a class="govuk-link" href={accessPaths.messagesTroubled}>
                {messagesTroubled === 1 ? '1 message was not sent' : `${messagesTroubled} messages were not sent`}
              </a>
            </li>
          )}
          {withoutLead > 0 && (
            <li>
              <a class="govuk-link" href={accessPaths.organisationsWithoutLead}>
                {withoutLead === 1
                  ? '1 organisation names no safeguarding lead'
                  : `${withoutLead} organisations name no safeguarding lead`}
              </a>
              . {REASON}
            </li>
          )}
        </ul>
      </section>
    );
  },
};
