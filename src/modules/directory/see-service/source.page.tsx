import type { Source } from '../open-referral/as-service.rules.ts';
import { webAddress } from './facts.rules.ts';

/** Whose words these are and under which licence, as most licences ask wherever they are read. */
export const SourceLine = ({ source }: { source: Source | null }) =>
  source && (
    <p class="govuk-body">
      From <Linked text={source.name} to={source.page_url} />, under{' '}
      <Linked text={source.licence} to={source.licence_url} />.
    </p>
  );

const Linked = ({ text, to }: { text: string; to: string | null }) => {
  const href = webAddress(to ?? undefined);
  return href === undefined ? (
    <>{text}</>
  ) : (
    <a class="govuk-link" href={href} rel="noreferrer">
      {text}
    </a>
  );
};
