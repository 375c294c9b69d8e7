/** The stylesheet as text. */
export function compileStyles(): string;

/** The browser's script as text. */
export function bundleScript(): Promise<string>;
