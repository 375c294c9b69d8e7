import type { SafeguardingAdvice } from '#modules/people/index.ts';
import { govukNotificationBanner } from '#platform/web/govuk/macros.ts';
import { Phone } from '#platform/web/phone.tsx';

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
              {phone && (
                <>
                  : <Phone number={phone} />
                </>
              )}
            </li>
          ))}
          {area && (
            <li>
              {area.frontDoorName}: <Phone number={area.frontDoorPhone} />
            </li>
          )}
        </ul>
      </>
    ),
  });
