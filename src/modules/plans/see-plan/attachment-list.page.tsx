import { inWords } from '#kernel/local-date.ts';
import { sizeInWords } from '#platform/attachments/attachment-words.ts';
import { endingOf } from '#platform/attachments/content-type.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Attachment } from '../content/plan-content.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';

type Props = { inHand: PlanInHand; attachments: readonly Attachment[] };

/** The files of a plan. Nothing is said where there are none: most plans have none. */
export const AttachmentList = ({ inHand: { plan, persons }, attachments }: Props) =>
  attachments.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Files</h2>
      <SummaryList
        rows={attachments.map((attachment) => ({
          key: {
            html: (
              <a class="govuk-link" href={plansPaths.attachment(plan.urlId, attachment.urlId)}>
                {attachment.title} ({endingOf(attachment.contentType).toUpperCase()}, {sizeInWords(attachment.bytes)})
              </a>
            ),
          },
          value: {
            text: [
              `${attachment.addedBy}, ${inWords(attachment.addedOn)}.`,
              `About: ${aboutInWords(attachment, persons)}.`,
              attachment.sensitivity === 'general' ? '' : `Sensitive: ${SENSITIVITY_LABELS[attachment.sensitivity]}.`,
            ].join(' '),
          },
          ...(plan.myRole
            ? {
                actions: {
                  items: [
                    {
                      href: plansPaths.removeAttachment(plan.urlId, attachment.urlId),
                      text: 'Remove',
                      visuallyHiddenText: attachment.title,
                    },
                  ],
                },
              }
            : {}),
        }))}
      />
    </>
  );
