// What runs in the browser: the behaviour of GOV.UK's own components. Every page works without it.
import { initAll } from 'govuk-frontend';
import { followProgress } from '../scripts/progress.js';

initAll();
followProgress();
