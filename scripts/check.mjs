// `npm run check`: what can be checked in under a minute, before a commit. `npm test` does all of it and the rest.
import { runSteps, staticSteps, testStep } from './run-steps.mjs';

await runSteps([...staticSteps, testStep('unit tests', ['unit'])]);
