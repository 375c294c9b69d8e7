import type { ComponentExample } from './component-example.ts';

type Group = { readonly title: string; readonly examples: readonly ComponentExample[] };

export const ComponentsPage = ({ groups }: { groups: readonly Group[] }) => (
  <>
    <h1 class="govuk-heading-l">Components</h1>
    <p class="govuk-body">
      What pages are made of, with what to write. Only <code>npm run dev</code> has this page.
    </p>
    {groups.map(({ title, examples }) => (
      <>
        <h2 class="govuk-heading-m">{title}</h2>
        {examples.map((example) => (
          <Example {...example} />
        ))}
      </>
    ))}
  </>
);

const Example = ({ name, from, code, shown }: ComponentExample) => (
  <section aria-label={name}>
    <h3 class="govuk-heading-s">{name}</h3>
    {shown}
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          How to write it<span class="govuk-visually-hidden">: {name}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">
          From <code>{from}</code>
        </p>
        <div class="rooted-chart__table" role="region" aria-label={`How to write ${name}`} tabindex={0}>
          <pre>
            <code>{code}</code>
          </pre>
        </div>
      </div>
    </details>
    <hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible" />
  </section>
);
