type Named = { readonly id: string; readonly name: string; readonly dueOn?: string | null };

/** By id, what people of one family are called among themselves: the first word of their name, where only they have it; a child to come has no name yet. */
export function shortNames(persons: readonly Named[]): Map<string, string> {
  const first = ({ name, dueOn }: Named): string => (dueOn ? name : name.split(' ', 1)[0]!);
  const owners = Map.groupBy(persons, first);
  return new Map(
    persons.map((person) => [person.id, owners.get(first(person))!.length === 1 ? first(person) : person.name]),
  );
}
