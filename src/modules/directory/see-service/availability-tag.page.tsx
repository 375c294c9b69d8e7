import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Availability } from './availability.rules.ts';

const COLOURS = {
  yes: 'govuk-tag--green',
  waiting: 'govuk-tag--yellow',
  full: 'govuk-tag--red',
  'not-known': 'govuk-tag--grey',
};

/** Whether it can take somebody, at a glance; the words carry it, the colour repeats it. */
export const AvailabilityTag = ({ kind, short }: Availability) => <Tag text={short} classes={COLOURS[kind]} />;
