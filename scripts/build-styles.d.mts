/** The stylesheet as text. */
export function compileStyles(): string;

/** The browser's script as text. */
export function bundleScript(map?: { readonly script: string; readonly styles: string }): Promise<string>;

/** What a page with a map takes besides, as text, by file. */
export function bundleMap(): Promise<{ readonly 'map.js': string; readonly 'map.css': string }>;
