import type { Basis } from '../agreement-lists.queries.ts';

export const SeeDataProtectionPage = ({ bases }: { bases: readonly Basis[] }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Why information may be held</h1>
      <p class="govuk-body-l">
        Agreeing to work together and the law on information are two things. Do not take the one for the other, and do
        not tell a family that they are the same.
      </p>
      <h2 class="govuk-heading-m">What the family decides</h2>
      <p class="govuk-body">
        Whether we work together, on what, for whom, and with which organisations. They can stop at any time, and one of
        them can stop alone. When they do, the team no longer sees them.
      </p>
      <h2 class="govuk-heading-m">What the law says</h2>
      <p class="govuk-body">
        Why we may hold what is written is not the family’s agreement. So when they stop, what was written stays, as
        long as the law says, and they can ask to see it and to have it put right.
      </p>
      {bases.map(({ name, article, meaning }) => (
        <>
          <h3 class="govuk-heading-s">{name}</h3>
          <p class="govuk-body">{meaning}</p>
          <p class="govuk-hint">{article}</p>
        </>
      ))}
      <h2 class="govuk-heading-m">When a child may be at risk</h2>
      <p class="govuk-body">
        What keeps a child safe is shared with those who need it, whether the family agrees or not. Tell your
        safeguarding lead.
      </p>
    </div>
  </div>
);
