import { govukWarningText } from '#platform/web/govuk/macros.ts';
import type { Separation } from './separations.queries.ts';

/** To whoever works with somebody who must not be found: whom they must not tell, before they say a word. Never on paper. */
export const WhomNotToTell = ({ separations }: { separations: readonly Separation[] }) => {
  const standing = separations.filter(({ endedAt }) => endedAt === undefined);
  const by = Map.groupBy(standing, ({ fromName }) => fromName);
  return (
    <>
      {[...by].map(([from, hidden]) =>
        govukWarningText({
          text: doNotTell(from, [...new Set(hidden.map(({ hiddenName }) => hiddenName))].toSorted()),
          classes: 'govuk-!-display-none-print',
        }),
      )}
    </>
  );
};

const AND = new Intl.ListFormat('en-GB');

const doNotTell = (from: string, hidden: readonly string[]): string =>
  `Do not tell ${from} where ${AND.format(hidden)} ${hidden.length === 1 ? 'is' : 'are'}, nor the school, nor who works with them.`;
