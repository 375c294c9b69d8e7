import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const FORM = /(?<![\w.])form\(\{/;
/** Its address has somebody in it, or their plan. */
const OF_SOMEBODY = /':(?:child|person|family|plan)'/;
/** `about` of a form is a function of what was loaded; a field of that name is not. */
const ABOUT = /^\s*about(?:: \(|\()/m;

const findFormsThatAskAnew = (root: string): string[] =>
  listFiles(root, 'src/modules/**/*.route.{ts,tsx}').filter((file) => {
    const text = readText(root, file);
    return FORM.test(text) && OF_SOMEBODY.test(text) && !ABOUT.test(text);
  });

describe('a form about a child, a family or a plan', () => {
  it('says whom it is `about`, so that it starts with what is known and nobody is asked again', () => {
    expect(findFormsThatAskAnew(PROJECT)).toEqual([]);
  });

  it('and a planted one that does not is caught', () => {
    const form = (path: string, more: string) => `export const aRoute = form({\n  path: ${path},\n${more}\n});`;
    const root = plantProject({
      'src/modules/plans/ask/ask.route.tsx': form("paths.ask(':plan')", '  fields: { about: text() },'),
      'src/modules/plans/look/look.route.tsx': form("paths.look(':plan')", '  about: ({ child }) => [child.id],'),
      'src/modules/plans/name/name.route.tsx': form('paths.name', '  title: "Of nobody",'),
    });
    expect(findFormsThatAskAnew(root)).toEqual(['src/modules/plans/ask/ask.route.tsx']);
  });
});
