import { z } from 'zod';
import { settings } from './config.ts';

type Described = { description?: string; default?: string; enum?: string[] };

/** docs/configuration.md, from the settings themselves. */
export function configurationReference(): string {
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input' });
  const parts = Object.entries(properties).map(([name, property]) => describe(name, property as Described));
  return `${HEAD}\n${parts.join('\n')}`;
}

function describe(name: string, { description = '', default: usual, enum: choices }: Described): string {
  const lines = [`## \`${name}\``, '', description, ''];
  if (choices) lines.push(`One of: ${choices.map((choice) => `\`${choice}\``).join(', ')}.`, '');
  if (usual !== undefined) lines.push(`Default: \`${usual}\``, '');
  return lines.join('\n');
}

const HEAD = `# Settings

Everything that may be set from outside, by environment variables. A setting that cannot be used stops the start, with a
sentence that says which and what to do. None is needed for a trial.

This page is written by \`npm run docs:configuration\` from \`src/app/config.ts\`: change it there.
`;
