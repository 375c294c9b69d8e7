import type { Level } from '#modules/frameworks/index.ts';
import { govukDetails } from '#platform/web/govuk/macros.ts';

/** What the levels of need mean, to open and read. */
export const LevelDescriptors = ({ levels }: { levels: readonly Level[] }) =>
  govukDetails({ summaryText: 'What the levels mean', html: <Descriptors levels={levels} /> });

const Descriptors = ({ levels }: { levels: readonly Level[] }) => (
  <>
    {levels.map(({ name, response, agreement, descriptors }) => (
      <>
        <h2 class="govuk-heading-s">{name}</h2>
        <p class="govuk-body">
          {response} Agreement: {agreement}
        </p>
        {descriptors.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {descriptors.map((descriptor) => (
              <li>{descriptor}</li>
            ))}
          </ul>
        )}
      </>
    ))}
  </>
);
