type Named = { readonly id: string; readonly name: string };

/** By id, what people of one family are called among themselves: the first word of their name, where only they have it. */
export function shortNames(persons: readonly Named[]): Map<string, string> {
  const first = (name: string): string => name.split(' ', 1)[0]!;
  const owners = Map.groupBy(persons, ({ name }) => first(name));
  return new Map(persons.map(({ id, name }) => [id, owners.get(first(name))!.length === 1 ? first(name) : name]));
}
