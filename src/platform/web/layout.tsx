import { raw } from 'hono/html';
import type { Html } from './govuk/html.ts';
import {
  govukErrorSummary,
  govukExitThisPage,
  govukNotificationBanner,
  govukPhaseBanner,
  govukServiceNavigation,
  govukSkipLink,
} from './govuk/macros.ts';
import type { Assets } from './styles/assets.ts';

const PRODUCT = 'RootED';
const BRAND_COLOUR = '#17504a';

/** The one inline script, GOV.UK's own: it says in the page's class that scripts run, before anything is drawn. */
const SAY_THAT_SCRIPTS_RUN =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

/** What the content security policy's `script-src` allows besides `'self'`: the hash of that script. */
export const INLINE_SCRIPT_HASH = "'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='";

type Link = { readonly label: string; readonly path: string };

export type LayoutProps = {
  readonly title: string;
  readonly assets: Assets;
  readonly children?: Html | readonly Html[] | undefined;
  /** The address of this page without its query: its item of the menu is marked. */
  readonly path: string;
  readonly navigation?: readonly Link[] | undefined;
  /** Who is signed in, and for which organisation they act now. */
  readonly actor?:
    { readonly userName: string; readonly orgName: string; readonly worksForSeveral?: boolean } | undefined;
  /** The hidden inputs by which the server knows its own forms; signing out is one. */
  readonly csrf?: Html | undefined;
  readonly search?: Html | undefined;
  /** What leads back or out: breadcrumbs, a back link, the way to leave the page quickly. */
  readonly beforeContent?: Html | undefined;
  /** What is wrong with what was typed, by field; '' where no field is at fault. */
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** What has just been done, in one sentence. */
  readonly flash?: string | undefined;
  readonly demonstration?: boolean | undefined;
  /** Nothing tells what the page is part of, and a button leaves it at once. */
  readonly bare?: boolean | undefined;
  readonly footerLinks?: readonly Link[] | undefined;
};

/** A whole document. It needs no script, and it holds no inline style, so that the content security policy can be strict. */
export const Layout = (props: LayoutProps): Html => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="en" class="govuk-template">
      <Head {...props} />
      <body class="govuk-template__body">
        <script>{raw(SAY_THAT_SCRIPTS_RUN)}</script>
        {govukSkipLink({ href: '#main-content', text: 'Skip to main content' })}
        <Header {...props} />
        <div class="govuk-width-container">
          {props.bare ? LEAVE : props.beforeContent}
          <main class="govuk-main-wrapper" id="main-content">
            {hasErrors(props) && <Notice>{errorSummary(props.errors)}</Notice>}
            {props.flash && <Notice>{govukNotificationBanner({ type: 'success', text: props.flash })}</Notice>}
            {props.children}
          </main>
        </div>
        {!props.bare && <Footer {...props} />}
      </body>
    </html>
  </>
);

const hasErrors = (props: LayoutProps): props is LayoutProps & { errors: Readonly<Record<string, string>> } =>
  props.errors !== undefined && Object.keys(props.errors).length > 0;

/** The title says first what is wrong, then where one is: it is what a screen reader says first. */
const Head = (props: LayoutProps): Html => (
  <head>
    <meta charset="utf-8" />
    <title>
      {hasErrors(props) && 'Error: '}
      {props.title}
      {!props.bare && ` – ${PRODUCT}`}
    </title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content={BRAND_COLOUR} />
    <link rel="icon" sizes="any" href={props.assets.icon} type="image/svg+xml" />
    <link rel="stylesheet" href={props.assets.stylesheet} />
    <script type="module" src={props.assets.script}></script>
  </head>
);

const Header = ({ actor, csrf, search, navigation = [], path, demonstration, bare }: LayoutProps): Html => (
  <header class="govuk-template__header">
    {!bare && (
      <div class="rooted-header">
        <div class="govuk-width-container">
          <div class="rooted-header__container">
            <a class="rooted-header__name" href="/">
              {PRODUCT}
            </a>
            {search}
            {actor && (
              <form class="rooted-header__account" method="post" action="/sign-out">
                {csrf}
                <span>
                  <a class="rooted-header__link" href="/account">
                    {actor.userName}
                  </a>
                  , {actor.orgName}
                </span>
                {actor.worksForSeveral && (
                  <a class="rooted-header__link" href="/act-for">
                    Change organisation
                  </a>
                )}
                <button class="rooted-header__sign-out">Sign out</button>
              </form>
            )}
          </div>
        </div>
      </div>
    )}
    {navigation.length > 0 &&
      govukServiceNavigation({
        navigation: navigation.map((item) => ({
          text: item.label,
          href: item.path,
          current: item.path === path,
          active: item === above(navigation, path),
        })),
      })}
    {demonstration && DEMONSTRATION}
  </header>
);

/** The item that a page stands below: the nearest, where one stands below another. */
const above = <Item extends { readonly path: string }>(navigation: readonly Item[], path: string): Item | undefined =>
  navigation
    .filter((item) => item.path !== '/' && `${path}/`.startsWith(`${item.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];

/** As wide as text reads well, over whatever the page is. */
const Notice = ({ children }: { children: Html }): Html => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
);

const DEMONSTRATION = govukPhaseBanner({
  classes: 'govuk-width-container',
  tag: { text: 'Demonstration' },
  text: 'No real people: every child, family, school and worker here is made up.',
});

/** Somewhere that anybody looks at (GOV.UK Design System, Exit this page). */
const LEAVE = govukExitThisPage({ redirectUrl: 'https://www.bbc.co.uk/weather', text: 'Leave this page' });

const errorSummary = (errors: Readonly<Record<string, string>>): Html =>
  govukErrorSummary({
    titleText: 'There is a problem',
    errorList: Object.entries(errors).map(([field, text]) => ({ text, href: field && `#${field}` })),
  });

const Footer = ({ footerLinks = [] }: LayoutProps): Html => (
  <footer class="govuk-template__footer">
    <div class="rooted-footer">
      <div class="govuk-width-container">
        {footerLinks.length > 0 && (
          <ul class="rooted-footer__links">
            {footerLinks.map((link) => (
              <li>
                <a class="govuk-link" href={link.path}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p class="rooted-footer__text">
          {PRODUCT} is open software for councils, schools and the services that work with families.
        </p>
      </div>
    </div>
  </footer>
);
