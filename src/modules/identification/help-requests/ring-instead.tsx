import { Phone } from '#platform/web/phone.tsx';
import type { TeamToRing } from './help-requests.queries.ts';

/** Said before anything is written: what is asked here would reach nobody. */
export const RingInstead = ({ teams }: { teams: readonly TeamToRing[] }) => (
  <>
    <p class="govuk-body">
      No School Liaison Officer can be asked here.{' '}
      {teams.length > 0 ? 'Ring the team:' : 'No team to ring is recorded.'}
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {teams.map(({ name, phone }) => (
        <li>
          {name}: {phone ? <Phone number={phone} /> : 'telephone not recorded'}
        </li>
      ))}
    </ul>
  </>
);
