import { newId } from '#kernel/id.ts';
import { aProvider, aService } from '#modules/directory/testing/directory-examples.ts';
import type { Canary } from './canaries.ts';
import type { SeparatedFamily } from './separated-family.ts';

/** A service of an organisation whose worker has an account here. It knows nobody of the family but by what it is told. */
export async function giveService({ put, past, orgs, workers }: SeparatedFamily): Promise<void> {
  const provider = aProvider({ name: 'Kite Project' });
  const { entry, ours } = aService(provider, { name: 'Kites' });
  const by = workers.administrator;
  await put('directory.provider', { id: provider.id, entry: provider, org_id: orgs.kites, written_by: by.userId });
  await put('directory.service', { id: entry.id, provider_id: provider.id, added_on: '2026-11-01' });
  await put('directory.service_version', {
    service_id: entry.id,
    number: 1,
    entry,
    ours,
    status: 'published',
    written_by: by.userId,
    written_for: by.orgId,
  });
  await past('select directory.show_published(array[$1::uuid])', [entry.id]);
}

type About = {
  readonly plan_id: string;
  readonly person_id: string;
  readonly whole_family: boolean;
  readonly sensitivity: string;
};

/** The service is asked for an action, told something, and asks back. */
export async function plantRequest(
  { put, past, workers: { professional, service } }: SeparatedFamily,
  about: About,
  action_id: string,
  word: (field: Canary['field']) => string,
): Promise<void> {
  const [asked] = await past<{ id: string; provider_id: string }>('select id, provider_id from directory.service');
  const request_id = await put('directory.request', {
    ...about,
    action_id,
    service_id: asked!.id,
    asked_by: professional.userId,
    asked_for: professional.orgId,
    asked_on: '2026-11-03',
  });
  await put('directory.request_sent', {
    request_id,
    service_id: asked!.id,
    provider_id: asked!.provider_id,
    service_name: 'Kites',
    provider_name: 'Kite Project',
    reference: newId().slice(-5).toUpperCase(),
    asker: 'A worker',
    asker_org: 'Family Help',
    way: 'account',
    status: 'asked',
    sent_on: '2026-11-03',
  });
  const line = { request_id, place: 1, label: 'What would help', tells_who: true };
  await put('directory.request_line', { ...line, text: word('request_line.text') });
  const said = { request_id, said_on: '2026-11-04', side: 'service', user_id: service.userId, what: 'asked' };
  await put('directory.request_said', { ...said, words: word('request_said.words') });
}
