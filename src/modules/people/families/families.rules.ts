type Members = { readonly members: readonly { readonly id: string }[] };

/**
 * Families without those that show nobody whom another does not show too: where two schools each supplied a child, the
 * record that came of both belongs to two families, and somebody may see only the child of one. (local choice)
 */
export function withoutRepeats<Family extends Members>(families: readonly Family[]): Family[] {
  const isIn = (one: Family, other: Family): boolean =>
    one.members.every(({ id }) => other.members.some((member) => member.id === id));
  return families.filter((family, i) =>
    families.every((other, j) => i === j || !isIn(family, other) || (isIn(other, family) && i < j)),
  );
}
