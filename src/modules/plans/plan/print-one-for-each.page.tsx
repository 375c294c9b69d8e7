import { govukWarningText } from '#platform/web/govuk/macros.ts';

/** To stand where papers for a family are made. Who must not find whom is not said here: a page is read over a shoulder. */
export const PrintOneForEach = () => (
  <>
    {govukWarningText({
      iconFallbackText: 'Warning',
      text: 'One of this family must not find another, so there is no paper for the family together. Print one for each, and give nobody another’s.',
    })}
    <p class="govuk-body">
      For who must not find the others, and for whoever may live with them, it leaves out what is about the others and
      about all, and who works with the family. Read it before you hand it over: words may tell where somebody is.
    </p>
  </>
);
