import { writeFileSync } from 'node:fs';
import { configurationReference } from '#app/configuration-reference.ts';

writeFileSync('docs/configuration.md', configurationReference());
