import type { Hint } from './hints.rules.ts';

/** In a form: where a script says, while somebody writes, what could be said more clearly. Hints of the boxes say it without. */
export const SayHints = ({ hints }: { hints: readonly Hint[] }) => (
  <div
    class="govuk-hint"
    aria-live="polite"
    data-hints={JSON.stringify(hints.map(({ field, finds, says }) => [field, finds, says]))}
  ></div>
);
