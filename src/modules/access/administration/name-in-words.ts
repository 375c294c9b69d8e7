/** What the program calls it, as people read it: `plans.lead-offered` is Lead offered (plans). */
export function nameInWords(name: string): string {
  const [module = '', what = ''] = name.split('.');
  const words = what.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${module})`;
}
