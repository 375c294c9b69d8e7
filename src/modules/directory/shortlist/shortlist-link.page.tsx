import { directoryPaths } from '../directory.paths.ts';
import { MOST_SHORTLISTED, type Shortlist, addressWith, withService, withoutService } from './shortlist.rules.ts';

type ShortlistLinkProps = {
  list: Shortlist;
  urlId: string;
  name: string;
  /** The page one is on, with another shortlist. */
  to(next: Shortlist): string;
};

/** Puts a service on the shortlist, or takes it off: the same page, at another address. */
export const ShortlistLink = ({ list, urlId, name, to }: ShortlistLinkProps) => {
  const on = list.includes(urlId);
  if (!on && list.length >= MOST_SHORTLISTED) return <>Your shortlist is full.</>;
  return (
    <a
      class="govuk-link govuk-link--no-visited-state"
      href={to(on ? withoutService(list, urlId) : withService(list, urlId))}
      rel="nofollow"
    >
      {on ? 'Remove' : 'Add'} <span class="govuk-visually-hidden">{name}</span> {on ? 'from' : 'to'} shortlist
    </a>
  );
};

/** How many are on it, and the way there. */
export const ShortlistBar = ({ list }: { list: Shortlist }) =>
  list.length === 0 ? (
    <></>
  ) : (
    <p class="govuk-body rooted-screen-only">
      <a class="govuk-link govuk-link--no-visited-state" href={addressWith(directoryPaths.shortlist, list)}>
        Your shortlist: {list.length} {list.length === 1 ? 'service' : 'services'}
      </a>
    </p>
  );
