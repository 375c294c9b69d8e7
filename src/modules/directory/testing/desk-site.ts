import {
  type Organisation,
  type SignedInUser,
  type TestSite,
  openTestSite,
} from '#modules/access/testing/test-site.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { directoryAlone } from './directory-alone.ts';
import type { OrganisationEntry } from '../entry/entry.ts';
import { type EntryToWrite, publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { confirmPurpose } from '../trust/confirm-by-link/confirm-purpose.tsx';
import { deskPaths } from '../desk/desk.paths.ts';
import { aProvider, aService } from './directory-examples.ts';

/** A directory with a curator, two providers with a worker each, and one published service of the first. */
export type DeskSite = TestSite & {
  readonly curator: SignedInUser;
  readonly worker: SignedInUser;
  readonly stranger: SignedInUser;
  readonly provider: OrganisationEntry;
  readonly club: EntryToWrite;
  /** As it stands in addresses. */
  readonly entry: string;
  readonly change: string;
  publish(entries: readonly EntryToWrite[]): Promise<void>;
};

export async function openDeskSite(homePanels: readonly HomePanel[] = []): Promise<DeskSite> {
  const site = await openTestSite([directoryAlone()], { linkPurposes: [confirmPurpose], homePanels });
  const curator = await site.signIn('directory-curator');
  const worker = await site.signIn('provider');
  const stranger = await site.signIn('provider', await site.organisation('Another charity', 'partner'));
  const [provider, other] = [aProvider(), aProvider({ name: 'Another charity' })];
  const club = aService(provider, { name: 'Homework club' }, { levels: [1, 2] });
  const publish = (entries: readonly EntryToWrite[]) =>
    site.database.as(curator.actor, async (tx) => {
      const from = { today: getLocalDate('2026-11-20'), because: 'Told by telephone' };
      const ids = await writeEntries({ tx, actor: curator.actor }, entries, from);
      await publishEntries(tx, ids);
    });
  await site.database.as(curator.actor, (tx) => writeProviders({ tx, actor: curator.actor }, [provider, other]));
  await belongsTo(site, provider, worker.organisation);
  await belongsTo(site, other, stranger.organisation);
  await publish([club]);
  const [found] = await site.past<{ url_id: string }>('select url_id from directory.service');
  const entry = found!.url_id;
  return { ...site, curator, worker, stranger, provider, club, entry, change: deskPaths.change(entry), publish };
}

const belongsTo = (site: TestSite, { id }: OrganisationEntry, organisation: Organisation) =>
  site.past('update directory.provider set org_id = $2 where id = $1', [id, organisation.id]);
