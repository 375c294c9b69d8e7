import { inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { ProfileInHand } from '../profile-in-hand.ts';
import type { ProfileEffect, ProfileShare } from '../profiles.queries.ts';
import { ProfileParts } from './see-version.page.tsx';

type Props = ProfileInHand & {
  shares: readonly ProfileShare[];
  effects: readonly ProfileEffect[];
  shown: Shown;
};

export const SeeProfilePage = (props: Props) => {
  const { child, versions, shown } = props;
  const mayWrite = shown.actor?.permissions.has('people:write-profile') ?? false;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{child.name}</span>
        <h1 class="govuk-heading-l">One-page profile</h1>
        {versions.length > 0 ? (
          <Written {...props} mayWrite={mayWrite} />
        ) : (
          <>
            <p class="govuk-body">None is written yet.</p>
            {mayWrite && govukButton({ text: 'Write it', href: peoplePaths.writeProfile(child.urlId) })}
          </>
        )}
      </div>
    </div>
  );
};

const Written = (props: Props & { mayWrite: boolean }) => {
  const { child, versions, mayWrite } = props;
  const [newest, ...earlier] = versions;
  return (
    <>
      <ProfileParts profile={newest!} />
      <div class="govuk-button-group">
        {mayWrite && govukButton({ text: 'Write a new version', href: peoplePaths.writeProfile(child.urlId) })}
        {govukButton({
          text: 'One page (PDF)',
          href: peoplePaths.profileDocument(child.urlId),
          classes: 'govuk-button--secondary',
        })}
      </div>
      <WithWhom {...props} />
      <WhatChanged {...props} />
      {earlier.length > 0 && <Earlier child={child} versions={earlier} />}
    </>
  );
};

const WithWhom = ({ child, shares, shown, mayWrite }: Props & { mayWrite: boolean }) => (
  <>
    <h2 class="govuk-heading-m">Who is to have it</h2>
    {shares.length === 0 && <p class="govuk-body">Nobody yet: the child and the family say who.</p>}
    {shares.map(({ urlId, withWhom, wishedBy, sharedOn }) => (
      <form method="post" action={peoplePaths.endShare(child.urlId, urlId)}>
        <input type="hidden" name="_key" value={shown.key} />
        <p class="govuk-body">
          {withWhom} <span class="govuk-hint">{`Since ${inWords(sharedOn)}, wished by: ${wishedBy}`}</span>
        </p>
        {mayWrite &&
          govukButton({
            html: (
              <>
                No longer<span class="govuk-visually-hidden"> {withWhom}</span>
              </>
            ),
            classes: 'govuk-button--secondary',
          })}
      </form>
    ))}
    {mayWrite && <LinkTo path={peoplePaths.shareProfile(child.urlId)} words="Share it with somebody" />}
  </>
);

const WhatChanged = ({ child, effects, mayWrite }: Props & { mayWrite: boolean }) => (
  <>
    <h2 class="govuk-heading-m">What changed because of it</h2>
    {effects.length === 0 && <p class="govuk-body">Nothing is recorded yet.</p>}
    <ul class="govuk-list govuk-list--bullet">
      {effects.map(({ what, changedOn, orgName }) => (
        <li>
          {what} <span class="govuk-hint">{`Since ${inWords(changedOn)}, ${orgName}`}</span>
        </li>
      ))}
    </ul>
    {mayWrite && <LinkTo path={peoplePaths.recordEffect(child.urlId)} words="Say what changed" />}
  </>
);

const Earlier = ({ child, versions }: ProfileInHand) => (
  <>
    <h2 class="govuk-heading-m">Earlier versions</h2>
    <ul class="govuk-list">
      {versions.map(({ urlId, writtenAt }) => (
        <li>
          <a class="govuk-link" href={peoplePaths.profileVersion(child.urlId, urlId)}>
            {when(writtenAt)}
          </a>
        </li>
      ))}
    </ul>
  </>
);

const LinkTo = ({ path, words }: { path: string; words: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={path}>
      {words}
    </a>
  </p>
);
