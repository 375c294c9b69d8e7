import { inWords, type LocalDate, weekday } from '#kernel/local-date.ts';
import { govukWarningText } from '#platform/web/govuk/macros.ts';
import type { LastRun } from '../flags/flags.queries.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day with its name: Friday 20 November 2026. */
export const dayInWords = (date: LocalDate): string => `${DAYS[weekday(date) - 1]} ${inWords(date)}`;

/** Up to which day the marks go: what came later nobody here knows. */
export const DataNote = ({ run, isOld }: { run: LastRun | undefined; isOld: boolean }) => {
  if (!run) {
    return (
      <p class="govuk-body">
        RootED has not looked at any marks of yours yet. The list begins with the next file of attendance.
      </p>
    );
  }
  return (
    <>
      <p class="govuk-body">Data up to {dayInWords(run.asAt)}.</p>
      {isOld &&
        govukWarningText({
          text: 'These marks are more than a week old. Send the newest before you go by the list, or ask why they have not come.',
          iconFallbackText: 'Warning',
        })}
    </>
  );
};
