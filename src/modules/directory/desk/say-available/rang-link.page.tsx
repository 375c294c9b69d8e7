import type { Actor } from '#kernel/actor.ts';
import { deskPaths } from '../desk.paths.ts';

/** For a practitioner who reads what everybody reads: they rang, and may save the next one the call. */
export const RangLink = ({ actor, service }: { actor: Actor | undefined; service: string }) =>
  actor?.permissions.has('directory:ask') ? (
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link" href={deskPaths.rang(service)}>
        You rang? Say what they told you
      </a>
    </p>
  ) : null;
