import { type LocalDate, inWords, todayInLondon } from '#kernel/local-date.ts';
import type { Agreement } from '#modules/people/index.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { addWorkingDays } from '../clocks/working-days.rules.ts';

/** How long before its end a page says so, where the page was not told otherwise. */
const SOON_WORKING_DAYS = 10;

/** How an agreement stands: ended, or about to. Nothing where there is nothing to do. */
export function AgreementTag({
  agreement: { endsOn, stands },
  today = todayInLondon(),
  soon = SOON_WORKING_DAYS,
}: {
  agreement: Pick<Agreement, 'endsOn' | 'stands'>;
  today?: LocalDate;
  soon?: number;
}) {
  if (!stands) return <Tag text="Ended" classes="govuk-tag--red" />;
  if (endsOn === null || endsOn > addWorkingDays(today, soon)) return <></>;
  return <Tag text={`Ends on ${inWords(endsOn)}`} classes="govuk-tag--yellow" />;
}
