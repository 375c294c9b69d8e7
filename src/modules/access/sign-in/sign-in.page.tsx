import { field } from '#platform/web/form.tsx';
import { govukButton, govukInput, govukPasswordInput } from '#platform/web/govuk/macros.ts';
import type { Entry } from '#platform/web/route.ts';
import type { Area } from '../area.ts';

/** Signing in. It names the area, so that people know they are in the right place, and nothing else. */
export const SignInPage = ({ entry, area, path }: { entry: Entry; area: Area | undefined; path: string }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Sign in</h1>
      {area && <p class="govuk-body">Early help for children and families in {area.name}.</p>}
      <form method="post" action={path} novalidate>
        {govukInput({
          ...field(entry, 'userName'),
          label: { text: 'User name' },
          autocomplete: 'username',
          spellcheck: false,
          classes: 'govuk-!-width-two-thirds',
        })}
        {govukPasswordInput({
          ...field(entry, 'password'),
          value: '',
          label: { text: 'Password' },
          autocomplete: 'current-password',
          classes: 'govuk-!-width-two-thirds',
        })}
        {govukButton({ text: 'Sign in', preventDoubleClick: true })}
      </form>
    </div>
  </div>
);
