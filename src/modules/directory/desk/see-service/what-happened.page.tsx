import { when } from '#kernel/when.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { deskPaths } from '../desk.paths.ts';
import type { KeptService } from '../kept-service.ts';

/** That a service was taken out, that what was written last was not published, or that it waits. */
export const WhatHappened = ({ service }: { service: KeptService }) => (
  <>
    {service.removedAt !== null &&
      govukInsetText({
        html: (
          <>
            <p class="govuk-body">
              Taken out of the directory on {when(service.removedAt)}: {service.removedBecause}
            </p>
            {service.sameAs && (
              <p class="govuk-body">
                {service.sameAs.isLedTo
                  ? 'Whoever looks for it is led on to '
                  : 'Nobody is led on, as a place must not be found. It is the same as '}
                <a
                  class="govuk-link"
                  href={(service.sameAs.isLedTo ? directoryPaths : deskPaths).service(service.sameAs.urlId)}
                >
                  {service.sameAs.name}
                </a>
                .
              </p>
            )}
          </>
        ),
      })}
    {service.status === 'refused' &&
      govukInsetText({ text: `A curator did not publish what was written last: ${service.reviewBecause}` })}
    {service.waiting !== null &&
      service.keepsAs === 'curator' &&
      govukInsetText({
        html: (
          <>
            <p class="govuk-body">Version {service.waiting} waits for a curator.</p>
            <a class="govuk-link" href={deskPaths.review(service.urlId)}>
              Review what changed
            </a>
          </>
        ),
      })}
  </>
);
