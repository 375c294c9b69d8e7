import type { Actor } from '#kernel/actor.ts';
import { directoryPaths } from '../directory.paths.ts';

type Props = { actor: Actor | undefined; service: { readonly urlId: string; readonly name: string } };

/** For whoever is signed in: what came of it for children here. */
export const ResultsLink = ({ actor, service }: Props) =>
  actor ? (
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link" href={directoryPaths.results(service.urlId)}>
        Does it work here?<span class="govuk-visually-hidden"> {service.name}</span>
      </a>
    </p>
  ) : null;
