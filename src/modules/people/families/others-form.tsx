import { govukButton, govukInput } from '#platform/web/govuk/macros.ts';
import type { PersonLine } from '../children/search-children/search.queries.ts';
import type { Others } from './find-others.ts';

type OthersFormProps = Others & {
  path: string;
  /** Where somebody who was found leads; undefined where they lead nowhere. */
  leadsTo: (line: PersonLine) => string | undefined;
};

/** Looks for somebody with whom one works already. */
export const OthersForm = ({ name, found, path, leadsTo }: OthersFormProps) => (
  <>
    <form method="get" action={path} novalidate>
      {govukInput({
        id: 'name',
        name: 'name',
        value: name,
        label: { text: 'Their name or a part of it' },
        classes: 'govuk-!-width-two-thirds',
        autocomplete: 'off',
      })}
      {govukButton({ text: 'Find them', classes: 'govuk-button--secondary' })}
    </form>
    {found && <Found lines={found} leadsTo={leadsTo} />}
  </>
);

const Found = ({ lines, leadsTo }: { lines: readonly PersonLine[]; leadsTo: OthersFormProps['leadsTo'] }) => {
  const links = lines.flatMap((line) => {
    const path = leadsTo(line);
    return path === undefined ? [] : [{ line, path }];
  });
  if (links.length === 0) return <p class="govuk-body">Nobody of that name whom you work with.</p>;
  return (
    <ul class="govuk-list">
      {links.map(({ line, path }) => (
        <li>
          <a class="govuk-link" href={path}>
            {line.name}
          </a>
          {line.children.length > 0 && `, of ${line.children.join(', ')}`}
        </li>
      ))}
    </ul>
  );
};
