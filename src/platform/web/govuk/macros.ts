import { macro } from './macro.ts';

/**
 * GOV.UK's components for TSX, as in `{govukInput({ ... })}`: those that the stylesheet holds. What a page shows
 * hundreds of times is TSX instead (Table, SummaryList, Tag, Pagination); the header and footer with the crown are
 * GOV.UK's alone.
 */
export const govukAccordion = macro('accordion');
export const govukBackLink = macro('back-link');
export const govukBreadcrumbs = macro('breadcrumbs');
export const govukButton = macro('button');
export const govukCharacterCount = macro('character-count');
export const govukCheckboxes = macro('checkboxes');
export const govukDateInput = macro('date-input');
export const govukDetails = macro('details');
export const govukErrorMessage = macro('error-message');
export const govukErrorSummary = macro('error-summary');
export const govukExitThisPage = macro('exit-this-page');
export const govukFieldset = macro('fieldset');
export const govukFileUpload = macro('file-upload');
export const govukHint = macro('hint');
export const govukInput = macro('input');
export const govukInsetText = macro('inset-text');
export const govukLabel = macro('label');
export const govukNotificationBanner = macro('notification-banner');
export const govukPanel = macro('panel');
export const govukPasswordInput = macro('password-input');
export const govukPhaseBanner = macro('phase-banner');
export const govukRadios = macro('radios');
export const govukSelect = macro('select');
export const govukServiceNavigation = macro('service-navigation');
export const govukSkipLink = macro('skip-link');
export const govukTabs = macro('tabs');
export const govukTaskList = macro('task-list');
export const govukTextarea = macro('textarea');
export const govukWarningText = macro('warning-text');
