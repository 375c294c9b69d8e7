import { peoplePaths } from '#modules/people/index.ts';
import { plansPaths } from '#modules/plans/index.ts';
import type { CaseloadLine } from '../caseload.queries.ts';

export const ChildCell = ({ child }: CaseloadLine) => (
  <>
    <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
      {child.name}
    </a>
    <br />
    <a class="govuk-link govuk-!-font-size-16" href={plansPaths.recordWork(child.urlId)}>
      Record a contact<span class="govuk-visually-hidden"> with {child.name}</span>
    </a>
  </>
);

export const ReasonsCell = ({ reasons }: { reasons: readonly string[] }) =>
  reasons.length === 0 ? (
    <>Nothing presses</>
  ) : (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {reasons.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
  );
