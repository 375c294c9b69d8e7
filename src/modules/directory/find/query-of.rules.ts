const PAGE = 'page';

/** What the address of a search says, without the page, and without what says nothing. */
export const queryOf = (typed: Readonly<Record<string, readonly string[]>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(typed).flatMap(([name, values]) =>
      name === PAGE ? [] : values.filter((value) => value !== '').map((value): [string, string] => [name, value]),
    ),
  );
