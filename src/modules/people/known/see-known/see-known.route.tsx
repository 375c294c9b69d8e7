import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { download, page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { KnownSource } from '../../panels.ts';
import { listFactKinds, listFacts } from '../facts.queries.ts';
import { isAskedOf } from '../facts.rules.ts';
import { findFamilyToAsk } from '../people-to-ask.ts';
import { loadSheet } from '../sheet/sheet.ts';
import { knownDocument } from './known-document.ts';
import { SeeKnownPage } from './see-known.page.tsx';

/** Everything that is known of a family and need not be asked, and what nobody has told yet. */
export const seeKnownRoute = (sources: readonly KnownSource[]) =>
  page({
    path: peoplePaths.known(':child'),
    needs: 'people:see-child',
    title: 'What we already know',
    async load(asked) {
      const toAsk = await findFamilyToAsk(asked);
      if (!toAsk) return undefined;
      const today = todayInLondon();
      const ids = toAsk.family.map(({ id }) => id);
      const known = new Set((await listFacts(asked.tx, ids)).map(({ kind }) => kind));
      const kinds = (await listFactKinds(asked.tx, today)).filter(({ askedOf }) =>
        toAsk.family.some((person) => isAskedOf(askedOf, person)),
      );
      return { ...toAsk, persons: await loadSheet(asked, ids, sources), kinds, known };
    },
    trail: ({ child }) => [
      { label: 'Children and families', path: peoplePaths.children },
      { label: child.name, path: peoplePaths.child(child.urlId) },
    ],
    view: (loaded, { actor }) => (
      <SeeKnownPage {...loaded} maySay={actor?.permissions.has('people:record-fact') ?? false} />
    ),
  });

/**
 * One person's sheet on paper, with what the actor may see and no more. Of nobody else: in a family that lives apart, one
 * must not read where the other lives.
 */
export const knownDocumentRoute = (sources: readonly KnownSource[]) =>
  download({
    path: peoplePaths.knownDocument(':child'),
    needs: 'people:see-child',
    async load(asked) {
      const toAsk = await findFamilyToAsk(asked);
      if (!toAsk) return undefined;
      const ids = [toAsk.child.id];
      const document = knownDocument(await loadSheet(asked, ids, sources), todayInLondon());
      await recordAudit(asked.tx, 'people.known-printed', ids);
      return {
        download: () => asked.writeDocument(document),
        contentType: 'application/pdf',
        fileName: 'what-we-already-know.pdf',
      };
    },
  });
