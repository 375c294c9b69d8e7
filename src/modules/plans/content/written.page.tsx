/** What somebody wrote, line by line as they wrote it. */
export const Written = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
  </>
);
