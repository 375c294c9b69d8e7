import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { download } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findWrittenProfile } from '../profile-in-hand.ts';
import { profileDocument } from './profile-document.ts';

/** On one sheet of paper, to be handed over. */
export const profileDocumentRoute = download({
  path: peoplePaths.profileDocument(':child'),
  needs: 'people:see-child',
  async load(asked) {
    const inHand = await findWrittenProfile(asked);
    if (!inHand) return undefined;
    const { child, profile } = inHand;
    await recordAudit(asked.tx, 'people.profile-printed', [child.id], { profile: profile.id });
    const document = profileDocument(child.name, profile, todayInLondon(profile.writtenAt));
    return {
      download: () => asked.writeDocument(document),
      contentType: 'application/pdf',
      fileName: 'one-page-profile.pdf',
    };
  },
});
