import type { SafeguardingAdvice } from '#modules/people/index.ts';
import { govukNotificationBanner } from '#platform/web/govuk/macros.ts';

/** To stand where somebody is about to go there. Why is not said here: a page is read over a shoulder. */
export const BeforeVisiting = ({ advice: { leads, area } }: { advice: SafeguardingAdvice }) =>
  govukNotificationBanner({
    titleText: 'Check before visiting',
    html: (
      <>
        <p class="govuk-notification-banner__heading">Ring before you go there.</p>
        <ul class="govuk-list govuk-list--bullet">
          {leads.map(({ orgName, lead, phone }) => (
            <li>
              {lead ?? 'Safeguarding lead'}, {orgName}
              {phone ? `: ${phone}` : ''}
            </li>
          ))}
          {area && (
            <li>
              {area.frontDoorName}: {area.frontDoorPhone}
            </li>
          )}
        </ul>
      </>
    ),
  });
