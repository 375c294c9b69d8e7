/** Who says that a flag is wrong. Their words are written down by somebody at the school. */
export const ON_BEHALF_OF = ['child', 'parent-or-carer', 'school'] as const;
export type OnBehalfOf = (typeof ON_BEHALF_OF)[number];

export const ON_BEHALF_OF_LABELS: Record<OnBehalfOf, string> = {
  child: 'The child',
  'parent-or-carer': 'A parent or carer',
  school: 'The school',
};
