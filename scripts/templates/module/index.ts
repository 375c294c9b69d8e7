export { homeVisitsPaths } from './home-visits.paths.ts';
