import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { ADJUSTMENT_LABELS, type Adjustment, HELPED_LABELS } from './adjustment.ts';

type Props = {
  adjustments: readonly Adjustment[];
  /** Where somebody says what came of one; undefined where the reader does not. */
  lookAt?: ((adjustment: Adjustment) => string | undefined) | undefined;
};

/** What schools do differently for a child, and what came of it. */
export const AdjustmentList = ({ adjustments, lookAt }: Props) => (
  <SummaryList
    rows={adjustments.map((adjustment) => {
      const href = lookAt?.(adjustment);
      return {
        key: { text: ADJUSTMENT_LABELS[adjustment.kind] },
        value: {
          html: (
            <>
              <p class="govuk-body">{adjustment.what}</p>
              <p class="govuk-hint">{whenInWords(adjustment)}</p>
              {adjustment.helped && (
                <p class="govuk-body">
                  {HELPED_LABELS[adjustment.helped]}: {adjustment.whatChanged}
                </p>
              )}
            </>
          ),
        },
        ...(href && adjustment.helped === null
          ? { actions: { items: [{ href, text: 'Say what changed', visuallyHiddenText: adjustment.what }] } }
          : {}),
      };
    })}
  />
);

function whenInWords({ schoolName, from, until }: Adjustment): string {
  const end = until === null ? '' : until === from ? ', for that day' : `, until ${inWords(until)}`;
  return `${schoolName}, from ${inWords(from)}${end}`;
}
