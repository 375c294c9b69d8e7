import type { LocalDate } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import type { KeptService } from '../../../desk/kept-service.ts';
import { PostButton } from '../../../desk/post-button.tsx';
import { CHECK_LABELS, type Proof } from '../proof.ts';
import { checkRow, evidenceRow } from '../published-proof.page.tsx';

type Props = { service: KeptService; proof: Proof; today: LocalDate; shown: Shown };

/** What is written down of a service and holds; a curator adds to it and ends what is not so any more. */
export const SeeProofPage = ({ service, proof, today, shown }: Props) => {
  const curates = service.keepsAs === 'curator';
  return (
    <Column caption={service.entry.name} heading="Evidence and checks">
      {!curates && <p class="govuk-body">A curator of the directory writes these down.</p>}
      <h2 class="govuk-heading-m">Evidence</h2>
      {proof.evidence.length === 0 && <p class="govuk-body">No rating is written down.</p>}
      {proof.evidence.map((each) => (
        <>
          <SummaryList rows={[evidenceRow(each)]} />
          {curates && (
            <PostButton
              shown={shown}
              to={deskPaths.endEvidence(service.urlId)}
              text={`End: ${each.ratedBy}`}
              sends={{ ends: each.id }}
            />
          )}
        </>
      ))}
      {curates && <AddLink href={deskPaths.addEvidence(service.urlId)} text="Add a rating" />}
      <h2 class="govuk-heading-m">Checks</h2>
      {proof.checks.length === 0 && <p class="govuk-body">No check is written down.</p>}
      {proof.checks.map((each) => (
        <>
          <SummaryList rows={[checkRow(each, today)]} />
          {curates && (
            <PostButton
              shown={shown}
              to={deskPaths.endCheck(service.urlId)}
              text={`End: ${CHECK_LABELS[each.kind].toLowerCase()}`}
              sends={{ ends: each.id }}
            />
          )}
        </>
      ))}
      {curates && <AddLink href={deskPaths.addCheck(service.urlId)} text="Add a check" />}
    </Column>
  );
};

const AddLink = ({ href, text }: { href: string; text: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </p>
);
