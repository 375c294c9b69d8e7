import { describe, expect, it } from 'vitest';
import { DRAWN_IN, drawImports } from '../../../scripts/write-import-graph.ts';
import { plantProject, PROJECT, readText } from './project.ts';

describe('the drawing of the imports', () => {
  it('is that of the code (npm run docs:graph draws it)', async () => {
    const text = readText(PROJECT, DRAWN_IN);
    expect(await drawImports(text, PROJECT)).toBe(text);
  });

  it('shows who imports whom, and leaves out tests and what is within', async () => {
    const root = plantProject({
      'src/platform/database/database.ts': `export const database = 1;`,
      'src/platform/web/page.ts': `export { database } from '../database/database.ts';`,
      'src/modules/people/index.ts': `export { page } from './page.ts';`,
      'src/modules/people/page.ts': `export { database as page } from '#platform/web/page.ts';`,
      'src/modules/plans/plans.ts': `export { page } from '#modules/people/index.ts';`,
      'src/modules/plans/plans.test.ts': `import '#platform/database/database.ts';`,
    });
    const around = '<!-- Drawn by `npm run docs:graph` -->\n\nold\n\n<!-- End of the drawing -->\n';
    expect(await drawImports(around, root)).toBe(`<!-- Drawn by \`npm run docs:graph\` -->

\`\`\`mermaid
flowchart TD
  plans --> people
\`\`\`

\`\`\`mermaid
flowchart TD
  web --> database
\`\`\`

| Module | Imports of the platform |
| ------ | ----------------------- |
| people | web                     |

<!-- End of the drawing -->
`);
  });
});
