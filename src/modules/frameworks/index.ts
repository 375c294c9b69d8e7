export { frameworksPaths } from './frameworks.paths.ts';
export {
  type FrameworkNeed,
  type Headline,
  type Level,
  continuumOn,
  headlinesOn,
  needsOn,
} from './frameworks.queries.ts';
export type { ListSource, ShownList } from './see-frameworks/shown-list.ts';
