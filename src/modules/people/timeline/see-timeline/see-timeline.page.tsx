import type { LoadedTimeline } from '../load-timeline.ts';
import { Timeline } from '../timeline.tsx';

type SeeTimelinePageProps = {
  heading: string;
  timeline: LoadedTimeline;
  /** Where this page is, without the place that it is read from. */
  path: string;
  fromTheTop: boolean;
};

/** A page of a timeline: on from where another ended. */
export const SeeTimelinePage = ({ heading, timeline, path, fromTheTop }: SeeTimelinePageProps) => (
  <>
    <h1 class="govuk-heading-l">{heading}</h1>
    <Timeline timeline={timeline} path={path} />
    {!fromTheTop && (
      <p class="govuk-body">
        <a class="govuk-link" href={path}>
          Back to the newest
        </a>
      </p>
    )}
  </>
);
