export { attendanceFlagsPanel } from './attendance-flags/attendance-flags-panel.tsx';
export { flagAfterImport } from './flag-pupils/flag-pupils.job.ts';
export { flagSchool } from './flag-pupils/flag-school.ts';
export { helpPanel } from './home-panels/help-panel.tsx';
export { mondayListPanel } from './home-panels/monday-list-panel.tsx';
export { schoolsPanel } from './home-panels/schools-panel.tsx';
export { identificationPaths } from './identification.paths.ts';
export { identificationTimeline } from './identification-timeline.ts';
