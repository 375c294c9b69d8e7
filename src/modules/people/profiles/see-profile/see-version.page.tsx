import { when } from '#kernel/when.ts';
import type { Child } from '../../children/children.queries.ts';
import { partsOf } from '../profile.rules.ts';
import type { Profile } from '../profiles.queries.ts';

export const SeeVersionPage = ({ child, profile }: { child: Child; profile: Profile }) => (
  <>
    <span class="govuk-caption-l">{child.name}</span>
    <h1 class="govuk-heading-l">One-page profile of {when(profile.writtenAt)}</h1>
    <ProfileParts profile={profile} />
  </>
);

/** What it says, heading by heading, line by line as it was written. */
export const ProfileParts = ({ profile }: { profile: Profile }) => (
  <>
    {partsOf(profile).map(({ heading, text }) => (
      <>
        <h2 class="govuk-heading-m">{heading}</h2>
        {text.split(/\n+/).map((line) => (
          <p class="govuk-body">{line}</p>
        ))}
      </>
    ))}
    <p class="govuk-hint">
      Written on {when(profile.writtenAt)} by {profile.writtenBy ?? 'somebody'}, {profile.orgName}. How the child took
      part: {profile.takingPart}
    </p>
  </>
);
