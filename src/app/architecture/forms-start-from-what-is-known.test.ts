import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

/** Forms about persons that start without what is known of them, each for a reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'answer-same-person': 'it compares two records side by side, and is about neither alone',
  'answer-offer': 'whoever is asked to lead does not see whose plan it is until they accept',
  'answer-handover': 'whoever is asked to go on does not see the record until they accept',
  'answer-ground': 'it says whether somebody else may see the person, and nothing of them is asked',
  'see-supervision': 'a manager agrees to what was discussed, and sees no names',
};

const FORM = /(?<![\w.])form\(\{/;
/** `about` of a form is a function of what was loaded; a field of that name is not. */
const ABOUT = /^\s*about(?:: \(|\()/m;

const findFormsThatAskAnew = (root: string): string[] =>
  listFiles(root, 'src/modules/{people,education,plans,identification}/**/*.route.{ts,tsx}').filter((file) => {
    const text = readText(root, file);
    return FORM.test(text) && !ABOUT.test(text) && !Object.keys(WITHOUT).some((task) => file.includes(`/${task}/`));
  });

describe('a form about a child or a plan', () => {
  it('starts with what is known, so that nobody is asked again', () => {
    expect(findFormsThatAskAnew(PROJECT)).toEqual([]);
  });

  it('and a planted one that does not is caught', () => {
    const root = plantProject({
      'src/modules/plans/ask/ask.route.tsx': 'export const askRoute = form({\n  fields: { about: text() },\n});',
      'src/modules/plans/look/look.route.tsx':
        'export const lookRoute = form({\n  about: ({ child }) => [child.id],\n});',
    });
    expect(findFormsThatAskAnew(root)).toEqual(['src/modules/plans/ask/ask.route.tsx']);
  });
});
