import { expect, it } from 'vitest';
import { classNames, spreadable } from './attributes.ts';

it('writes attributes as the official macros do', () => {
  expect(spreadable({ 'data-since': 2026, 'aria-hidden': true, draggable: false })).toEqual({
    'data-since': '2026',
    'aria-hidden': 'true',
    draggable: 'false',
  });
});

it('leaves out an optional attribute without a value, and writes the name alone where it is true', () => {
  expect(
    spreadable({
      hidden: { value: true, optional: true },
      title: { value: undefined, optional: true },
      inert: { value: false, optional: true },
      alt: { value: undefined },
    }),
  ).toEqual({ hidden: '', alt: '' });
});

it('joins the class names that apply', () => {
  expect(classNames('govuk-tag', undefined, false, 'govuk-tag--green')).toBe('govuk-tag govuk-tag--green');
});
