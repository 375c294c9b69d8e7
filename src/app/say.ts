/** A line for the person at the command line. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
