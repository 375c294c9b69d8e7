import { Tag } from '#platform/web/govuk/tag.tsx';
import type { RequestStatus } from './request.ts';
import { STATUS_COLOURS, STATUS_LABELS } from './request-words.ts';

export const RequestStatusTag = ({ status }: { status: RequestStatus }) => (
  <Tag text={STATUS_LABELS[status]} classes={STATUS_COLOURS[status]} />
);
