import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskSite, openDeskSite } from '../testing/desk-site.ts';
import { aService } from '../testing/directory-examples.ts';

const KINDS = ['ordinary', 'statutory', 'crisis'] as const;

describe('a service that nobody confirmed for too long', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite();
    await site.publish([
      ...KINDS.map((protection) => ({
        ...aService(site.provider, { name: `Lantern walk ${protection}` }),
        protection,
      })),
      aService(site.provider, { name: 'Lantern walk fresh' }),
    ]);
    await site.past(
      `update directory.service s set confirmed_on = case when v.entry ->> 'name' like '%fresh' then current_date else current_date - 400 end,
              confirmed_by = 'provider' from directory.service_version v where v.service_id = s.id`,
    );
    await site.past('select directory.show_published(array(select id from directory.service))');
  });
  afterAll(() => site.close());

  const found = async () => {
    const page = await site.visitor().open('/directory?q=lantern+walk');
    return page
      .$('main h2 a, main h3 a')
      .map((_, each) => page.$(each).text().trim())
      .get();
  };

  it('drops in rank, but not what is bound by law, nor help in a crisis', async () => {
    const names = (await found()).filter((name) => name.startsWith('Lantern walk'));
    expect(names.toSorted()).toEqual(
      ['crisis', 'fresh', 'ordinary', 'statutory'].map((kind) => `Lantern walk ${kind}`),
    );
    expect(names.at(-1)).toBe('Lantern walk ordinary');
  });

  it('says so where it is read first, and says nothing of the kind where it was confirmed', async () => {
    const open = async (name: string) => {
      const [row] = await site.past<{ url_id: string }>('select url_id from directory.published where name = $1', [
        name,
      ]);
      return site.visitor().open(`/directory/services/${row!.url_id}`);
    };
    for (const kind of KINDS)
      expect((await open(`Lantern walk ${kind}`)).$('.govuk-inset-text').text()).toContain(
        'That is long ago: check with the service',
      );
    expect((await open('Lantern walk fresh')).$('.govuk-inset-text')).toHaveLength(0);
  });
});
