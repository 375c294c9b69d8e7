import { describe, expect, it } from 'vitest';
import { type PublishedService, asService } from './as-service.rules.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

const service = (said: Partial<PublishedService>): PublishedService => ({
  id: ID,
  entry: { id: ID, name: 'Choir', status: 'active', wait_time: 'Two years', eligibility_description: 'Singers' },
  organization: { id: ID, name: 'Elsewhere', description: '' },
  ours: {},
  last_modified: '2026-11-01T09:00:00.000Z',
  confirmed_on: null,
  state: null,
  weeks: null,
  state_said_by: null,
  state_said_on: null,
  source: null,
  ...said,
});

describe('a service as open data', () => {
  it('says what was said here of the wait, and not what came with its entry', () => {
    expect(asService(service({ state: 'waiting', weeks: 3 }))).toMatchObject({
      wait_time: 'About 3 weeks',
      eligibility_description: 'Singers',
    });
    expect(asService(service({ state: 'yes', ours: { eligibility: 'Anybody' } }))).toMatchObject({
      wait_time: 'Can take somebody now',
      eligibility_description: 'Anybody',
    });
  });

  it('says what came with its entry, where nothing was said here', () => {
    expect(asService(service({}))).toMatchObject({ wait_time: 'Two years', eligibility_description: 'Singers' });
  });
});
