import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { download } from '#platform/web/route.ts';
import { namesOf } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { dataProtectionBasesOn, purposesOn } from '../agreement-lists.queries.ts';
import { personsIn } from '../agreement-words.ts';
import { findAgreement } from '../agreements.queries.ts';
import { agreementDocument } from './agreement-document.ts';

/**
 * What the family agreed to, for them to keep. What the file is called tells nothing of anybody. It says to each with whom it is
 * and who the others are: where one of them must not find another there is none, and the page says so.
 */
export const printAgreementRoute = download({
  path: peoplePaths.agreementDocument(':agreement'),
  needs: 'people:see-child',
  async load({ tx, params, writeDocument }) {
    const agreement = await findAgreement(tx, params['agreement']!);
    if (!agreement || agreement.keepsApart) return undefined;
    const names = await namesOf(tx, personsIn([agreement]));
    await recordAudit(tx, 'people.agreement-printed', [...names.keys()], { agreement: agreement.id });
    const document = agreementDocument({
      agreement,
      names,
      purposes: await purposesOn(tx, agreement.givenOn),
      bases: await dataProtectionBasesOn(tx, agreement.givenOn),
      today: todayInLondon(),
    });
    return {
      download: () => writeDocument(document),
      contentType: 'application/pdf',
      fileName: 'agreement.pdf',
    };
  },
});
