import { inWords } from '#kernel/local-date.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Supervision } from './supervision.queries.ts';

/** On the plan's page: when it was talked over, with whom; what was said, to those who were there. */
export const SupervisionHeld = ({ supervisions }: { supervisions: readonly Supervision[] }) =>
  supervisions.length === 0 ? (
    <></>
  ) : (
    <>
      <h3 class="govuk-heading-s">Supervision</h3>
      <ul class="govuk-list govuk-list--bullet">
        {supervisions.map((supervision) => (
          <li>
            <LinkForThoseThere supervision={supervision} />: {supervision.workerName} with {supervision.supervisorName}
            {supervision.agreedOn ? '' : ' (not agreed yet)'}
          </li>
        ))}
      </ul>
    </>
  );

const LinkForThoseThere = ({ supervision: { mine, urlId, heldOn } }: { supervision: Supervision }) =>
  mine ? (
    <a class="govuk-link" href={plansPaths.supervision(urlId)}>
      {inWords(heldOn)}
    </a>
  ) : (
    <>{inWords(heldOn)}</>
  );
