import { Tag } from '#platform/web/govuk/tag.tsx';

export type Standing = {
  readonly removed: boolean;
  readonly isPublic: boolean;
  readonly waits: boolean;
  readonly refused: boolean;
};

/** Where a service stands, in a few words. */
export function standingInWords({ removed, isPublic, waits, refused }: Standing): string {
  if (removed) return 'Taken out';
  if (waits) return isPublic ? 'Public, a change waits' : 'Waits for review';
  if (refused) return isPublic ? 'Public, a change was refused' : 'Refused';
  return isPublic ? 'Public' : 'Not public';
}

export const StandingTag = (standing: Standing) => (
  <Tag text={standingInWords(standing)} classes={`govuk-tag--${colourOf(standing)}`} />
);

const colourOf = ({ removed, isPublic, waits, refused }: Standing): string =>
  removed ? 'grey' : waits ? 'yellow' : refused ? 'red' : isPublic ? 'green' : 'grey';
