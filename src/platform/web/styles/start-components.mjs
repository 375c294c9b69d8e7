// What runs in the browser: the behaviour of GOV.UK's own components. Every page works without it.
import { initAll, Radios } from 'govuk-frontend';
import { offerCopies } from '../scripts/copy-text.js';
import { keepDrafts } from '../scripts/keep-drafts.js';
import { sayPlainWords } from '../scripts/plain-words.js';
import { followProgress } from '../scripts/progress.js';
import { sayHints } from '../scripts/say-hints.js';
import { showMap } from '../scripts/show-map.js';

// GOV.UK marks a radio that reveals more with aria-expanded, which a radio may not have (WAI-ARIA 1.2); axe says so.
const reveal = Radios.prototype.syncConditionalRevealWithInputState;
Radios.prototype.syncConditionalRevealWithInputState = function (radio) {
  reveal.call(this, radio);
  radio.removeAttribute('aria-expanded');
};

initAll();
followProgress();
keepDrafts();
offerCopies();
sayPlainWords();
sayHints();
void showMap();
