import { inWords } from '#kernel/local-date.ts';
import type { Child, SafeguardingAdvice } from '#modules/people/index.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Phone } from '#platform/web/phone.tsx';
import { SENSITIVITY_LABELS } from '../../../content/sensitivity.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { BeforeVisiting } from '../before-visiting.page.tsx';
import type { Caution } from '../cautions.queries.ts';

type Props = {
  child: Child;
  isToCheck: boolean;
  advice: SafeguardingAdvice;
  cautions: readonly Caution[];
  mayWrite: boolean;
};

export const SeeBeforeVisitingPage = ({ child, isToCheck, advice, cautions, mayWrite }: Props) => (
  <>
    <span class="govuk-caption-l">{child.name}</span>
    <h1 class="govuk-heading-l">Before visiting</h1>
    {isToCheck ? (
      <BeforeVisiting advice={advice} />
    ) : (
      <p class="govuk-body">Nothing is known that should be asked about first.</p>
    )}
    {cautions.map((caution) => (
      <SummaryList
        rows={[
          {
            key: { text: 'Know before you go' },
            value: { text: caution.what },
            ...(mayWrite
              ? {
                  actions: {
                    items: [
                      {
                        href: plansPaths.endCaution(child.urlId, caution.urlId),
                        text: 'No longer so',
                        visuallyHiddenText: caution.what,
                      },
                    ],
                  },
                }
              : {}),
          },
          { key: { text: 'Ring first' }, value: { html: <Phone number={caution.ring} /> } },
          {
            key: { text: 'Written by' },
            value: { text: `${caution.writtenBy}, ${caution.writtenFor}, ${inWords(caution.since)}` },
          },
          caution.sensitivity !== 'general' && {
            key: { text: 'Sensitive' },
            value: { text: SENSITIVITY_LABELS[caution.sensitivity] },
          },
        ]}
      />
    ))}
    {mayWrite &&
      govukButton({
        text: 'Add what others should know',
        href: plansPaths.addCaution(child.urlId),
        classes: 'govuk-button--secondary',
      })}
  </>
);
