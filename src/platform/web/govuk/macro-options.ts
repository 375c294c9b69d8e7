// Written by scripts/write-macro-options.ts from govuk-frontend 6.6.0.
import type { Attributes } from './attributes.ts';
import type { Html } from './html.ts';

/** Either the text or, where text does not do, the markup; never both. */
type OneOf<Text extends string, Markup extends string> =
  | ({ readonly [name in Text]: string } & { readonly [name in Markup]?: undefined })
  | ({ readonly [name in Markup]: Html } & { readonly [name in Text]?: undefined });

/** A text for each plural form that the language has. */
type PluralText = { readonly [form in Intl.LDMLPluralRule]?: string };

/** What a list passes over, so that an entry may hang on a condition. */
type Skipped = false | null | undefined;

export type AccordionOptions = {
  readonly id: string;
  readonly headingLevel?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly rememberExpanded?: boolean | undefined;
  readonly hideAllSectionsText?: string | undefined;
  readonly hideSectionText?: string | undefined;
  readonly hideSectionAriaLabelText?: string | undefined;
  readonly showAllSectionsText?: string | undefined;
  readonly showSectionText?: string | undefined;
  readonly showSectionAriaLabelText?: string | undefined;
  readonly items: readonly (
    | {
        readonly heading: OneOf<'text', 'html'>;
        readonly summary?:
          | {
              readonly text?: string | undefined;
              readonly html?: Html | undefined;
            }
          | undefined;
        readonly content: OneOf<'text', 'html'>;
        readonly expanded?: boolean | undefined;
      }
    | Skipped
  )[];
};

export type BackLinkOptions = {
  readonly text?: string | undefined;
  readonly html?: Html | undefined;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type BreadcrumbsOptions = {
  readonly items: readonly (OneOf<'text', 'html'> & {
    readonly href?: string | undefined;
    readonly attributes?: Attributes | undefined;
  })[];
  readonly classes?: string | undefined;
  readonly collapseOnMobile?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
  readonly labelText?: string | undefined;
};

export type ButtonOptions = OneOf<'text', 'html'> & {
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly id?: string | undefined;
};

export type CharacterCountOptions = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly rows?: string | number | undefined;
  readonly value?: string | undefined;
  readonly maxlength?: string | number | undefined;
  readonly maxwords?: string | number | undefined;
  readonly threshold?: string | number | undefined;
  readonly countType?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?: OneOf<'text', 'html'> | undefined;
        readonly afterInput?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly countMessage?:
    | {
        readonly classes?: string | undefined;
      }
    | undefined;
  readonly textareaDescriptionText?: string | undefined;
  readonly charactersUnderLimitText?: PluralText | undefined;
  readonly charactersAtLimitText?: string | undefined;
  readonly charactersOverLimitText?: PluralText | undefined;
  readonly wordsUnderLimitText?: PluralText | undefined;
  readonly wordsAtLimitText?: string | undefined;
  readonly wordsOverLimitText?: PluralText | undefined;
};

export type CheckboxesOptions = {
  readonly describedBy?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInputs?: OneOf<'text', 'html'> | undefined;
        readonly afterInputs?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly idPrefix?: string | undefined;
  readonly name: string;
  readonly items: readonly (
    | { readonly divider: string }
    | (OneOf<'text', 'html'> & {
        readonly id?: string | undefined;
        readonly name?: string | undefined;
        readonly value: string;
        readonly label?:
          | {
              readonly classes?: string | undefined;
              readonly attributes?: Attributes | undefined;
            }
          | undefined;
        readonly hint?: HintOptions | undefined;
        readonly checked?: boolean | undefined;
        readonly conditional?:
          | {
              readonly html: Html;
            }
          | undefined;
        readonly behaviour?: string | undefined;
        readonly disabled?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      })
    | Skipped
  )[];
  readonly values?: readonly string[] | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type CookieBannerOptions = {
  readonly ariaLabel?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly messages: readonly (OneOf<'text', 'html'> & {
    readonly headingText?: string | undefined;
    readonly headingHtml?: Html | undefined;
    readonly actions?:
      | readonly {
          readonly text: string;
          readonly type?: string | undefined;
          readonly href?: string | undefined;
          readonly name?: string | undefined;
          readonly value?: string | undefined;
          readonly classes?: string | undefined;
          readonly attributes?: Attributes | undefined;
        }[]
      | undefined;
    readonly hidden?: boolean | undefined;
    readonly role?: string | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  })[];
};

export type DateInputOptions = {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly items?:
    | readonly {
        readonly id?: string | undefined;
        readonly name: string;
        readonly label?: string | undefined;
        readonly value?: string | undefined;
        readonly error?: boolean | undefined;
        readonly autocomplete?: string | undefined;
        readonly pattern?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }[]
    | undefined;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInputs?: OneOf<'text', 'html'> | undefined;
        readonly afterInputs?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly day?:
    | {
        readonly id?: string | undefined;
        readonly name: string;
        readonly label?: string | undefined;
        readonly value?: string | undefined;
        readonly error?: boolean | undefined;
        readonly autocomplete?: string | undefined;
        readonly pattern?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly month?:
    | {
        readonly id?: string | undefined;
        readonly name: string;
        readonly label?: string | undefined;
        readonly value?: string | undefined;
        readonly error?: boolean | undefined;
        readonly autocomplete?: string | undefined;
        readonly pattern?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly year?:
    | {
        readonly id?: string | undefined;
        readonly name: string;
        readonly label?: string | undefined;
        readonly value?: string | undefined;
        readonly error?: boolean | undefined;
        readonly autocomplete?: string | undefined;
        readonly pattern?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly values?:
    | {
        readonly day?: string | number | undefined;
        readonly month?: string | number | undefined;
        readonly year?: string | number | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type DetailsOptions = OneOf<'summaryText', 'summaryHtml'> &
  OneOf<'text', 'html'> & {
    readonly id?: string | undefined;
    readonly open?: boolean | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  };

export type ErrorMessageOptions = OneOf<'text', 'html'> & {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly visuallyHiddenText?: string | undefined;
};

export type ErrorSummaryOptions = OneOf<'titleText', 'titleHtml'> & {
  readonly descriptionText?: string | undefined;
  readonly descriptionHtml?: Html | undefined;
  readonly errorList?:
    | readonly (OneOf<'text', 'html'> & {
        readonly href?: string | undefined;
        readonly attributes?: Attributes | undefined;
      })[]
    | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ExitThisPageOptions = {
  readonly text?: string | undefined;
  readonly html?: Html | undefined;
  readonly redirectUrl?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly activatedText?: string | undefined;
  readonly timedOutText?: string | undefined;
  readonly pressTwoMoreTimesText?: string | undefined;
  readonly pressOneMoreTimeText?: string | undefined;
};

export type FeedbackOptions = OneOf<'titleText', 'titleHtml'> &
  OneOf<'text', 'html'> & {
    readonly headingLevel?: number | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  };

export type FieldsetOptions = {
  readonly describedBy?: string | undefined;
  readonly legend?:
    | (OneOf<'text', 'html'> & {
        readonly classes?: string | undefined;
        readonly isPageHeading?: boolean | undefined;
      })
    | undefined;
  readonly classes?: string | undefined;
  readonly role?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly html?: Html | undefined;
};

export type FileUploadOptions = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly multiple?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?: OneOf<'text', 'html'> | undefined;
        readonly afterInput?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly javascript?: boolean | undefined;
  readonly chooseFilesButtonText?: string | undefined;
  readonly dropInstructionText?: string | undefined;
  readonly multipleFilesChosenText?: PluralText | undefined;
  readonly noFileChosenText?: string | undefined;
  readonly enteredDropZoneText?: string | undefined;
  readonly leftDropZoneText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: Attributes | undefined;
};

export type FooterOptions = {
  readonly meta?:
    | {
        readonly visuallyHiddenTitle?: string | undefined;
        readonly html?: Html | undefined;
        readonly text?: string | undefined;
        readonly items?:
          | readonly {
              readonly text: string;
              readonly href: string;
              readonly attributes?: Attributes | undefined;
            }[]
          | undefined;
      }
    | undefined;
  readonly navigation?:
    | readonly {
        readonly title: string;
        readonly columns?: number | undefined;
        readonly width?: string | undefined;
        readonly items?:
          | readonly {
              readonly text: string;
              readonly href: string;
              readonly attributes?: Attributes | undefined;
            }[]
          | undefined;
      }[]
    | undefined;
  readonly contentLicence?:
    | {
        readonly text?: string | undefined;
        readonly html?: Html | undefined;
      }
    | undefined;
  readonly copyright?:
    | {
        readonly text?: string | undefined;
        readonly html?: Html | undefined;
      }
    | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type GenericHeaderOptions = OneOf<'logoText', 'logoHtml'> & {
  readonly url?: string | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type HeaderOptions = {
  readonly homepageUrl?: string | undefined;
  readonly productName?: string | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type HintOptions = OneOf<'text', 'html'> & {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type InputOptions = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly type?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly prefix?:
    | (OneOf<'text', 'html'> & {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      })
    | undefined;
  readonly suffix?:
    | (OneOf<'text', 'html'> & {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      })
    | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?: OneOf<'text', 'html'> | undefined;
        readonly afterInput?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocapitalize?: string | undefined;
  readonly inputWrapper?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly attributes?: Attributes | undefined;
};

export type InsetTextOptions = OneOf<'text', 'html'> & {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type LabelOptions = OneOf<'text', 'html'> & {
  readonly for?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type LanguageNavigationOptions = {
  readonly items: readonly (OneOf<'text', 'html'> & {
    readonly lang: string;
    readonly hrefLang?: string | undefined;
    readonly dir?: string | undefined;
    readonly href?: string | undefined;
    readonly current?: boolean | undefined;
    readonly languageDescriptionText?: string | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  })[];
  readonly ariaLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type NotificationBannerOptions = OneOf<'text', 'html'> & {
  readonly titleText?: string | undefined;
  readonly titleHtml?: Html | undefined;
  readonly titleHeadingLevel?: string | undefined;
  readonly type?: string | undefined;
  readonly role?: string | undefined;
  readonly titleId?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PaginationOptions = {
  readonly items?:
    | readonly (
        | {
            readonly number?: string | number | undefined;
            readonly visuallyHiddenText?: string | undefined;
            readonly href?: string | undefined;
            readonly current?: boolean | undefined;
            readonly ellipsis?: boolean | undefined;
            readonly attributes?: Attributes | undefined;
          }
        | Skipped
      )[]
    | undefined;
  readonly previous?:
    | {
        readonly text?: string | undefined;
        readonly html?: Html | undefined;
        readonly labelText?: string | undefined;
        readonly href: string;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly next?:
    | {
        readonly text?: string | undefined;
        readonly html?: Html | undefined;
        readonly labelText?: string | undefined;
        readonly href: string;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly landmarkLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PanelOptions = OneOf<'titleText', 'titleHtml'> &
  OneOf<'text', 'html'> & {
    readonly headingLevel?: number | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
    readonly actions?:
      | {
          readonly items?:
            | readonly {
                readonly text: string;
                readonly type?: string | undefined;
                readonly href?: string | undefined;
                readonly classes?: string | undefined;
                readonly attributes?: Attributes | undefined;
              }[]
            | undefined;
          readonly classes?: string | undefined;
          readonly attributes?: Attributes | undefined;
        }
      | undefined;
  };

export type PasswordInputOptions = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?: OneOf<'text', 'html'> | undefined;
        readonly afterInput?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly showPasswordText?: string | undefined;
  readonly hidePasswordText?: string | undefined;
  readonly showPasswordAriaLabelText?: string | undefined;
  readonly hidePasswordAriaLabelText?: string | undefined;
  readonly passwordShownAnnouncementText?: string | undefined;
  readonly passwordHiddenAnnouncementText?: string | undefined;
  readonly button?:
    | {
        readonly classes?: string | undefined;
      }
    | undefined;
};

export type PhaseBannerOptions = OneOf<'text', 'html'> & {
  readonly tag: TagOptions;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type RadiosOptions = {
  readonly fieldset?: FieldsetOptions | undefined;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInputs?: OneOf<'text', 'html'> | undefined;
        readonly afterInputs?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly idPrefix?: string | undefined;
  readonly name: string;
  readonly items: readonly (
    | { readonly divider: string }
    | (OneOf<'text', 'html'> & {
        readonly id?: string | undefined;
        readonly value: string;
        readonly label?:
          | {
              readonly classes?: string | undefined;
              readonly attributes?: Attributes | undefined;
            }
          | undefined;
        readonly hint?: HintOptions | undefined;
        readonly checked?: boolean | undefined;
        readonly conditional?:
          | {
              readonly html: Html;
            }
          | undefined;
        readonly disabled?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      })
    | Skipped
  )[];
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SelectOptions = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly items: readonly (
    | {
        readonly value?: string | number | undefined;
        readonly text: string;
        readonly selected?: boolean | undefined;
        readonly disabled?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | Skipped
  )[];
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?: OneOf<'text', 'html'> | undefined;
        readonly afterInput?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type ServiceNavigationOptions = {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly ariaLabel?: string | undefined;
  readonly menuButtonText?: string | undefined;
  readonly menuButtonLabel?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly navigation?:
    | readonly (
        | (OneOf<'text', 'html'> & {
            readonly current?: boolean | undefined;
            readonly active?: boolean | undefined;
            readonly href?: string | undefined;
            readonly attributes?: Attributes | undefined;
          })
        | Skipped
      )[]
    | undefined;
  readonly slots?:
    | {
        readonly start?: Html | undefined;
        readonly end?:
          | Html
          | {
              readonly html?: Html | undefined;
              readonly align?: string | undefined;
            }
          | undefined;
        readonly navigationStart?: Html | undefined;
        readonly navigationEnd?: Html | undefined;
      }
    | undefined;
};

export type SkipLinkOptions = OneOf<'text', 'html'> & {
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type SummaryListOptions = {
  readonly rows: readonly (
    | {
        readonly classes?: string | undefined;
        readonly key: OneOf<'text', 'html'> & {
          readonly classes?: string | undefined;
        };
        readonly value: OneOf<'text', 'html'> & {
          readonly classes?: string | undefined;
        };
        readonly actions?:
          | {
              readonly items?:
                | readonly (OneOf<'text', 'html'> & {
                    readonly href: string;
                    readonly visuallyHiddenText?: string | undefined;
                    readonly classes?: string | undefined;
                    readonly attributes?: Attributes | undefined;
                  })[]
                | undefined;
              readonly classes?: string | undefined;
            }
          | undefined;
      }
    | Skipped
  )[];
  readonly card?:
    | {
        readonly title?:
          | {
              readonly text?: string | undefined;
              readonly html?: Html | undefined;
              readonly headingLevel?: number | undefined;
              readonly classes?: string | undefined;
            }
          | undefined;
        readonly actions?:
          | {
              readonly items?:
                | readonly (OneOf<'text', 'html'> & {
                    readonly href: string;
                    readonly visuallyHiddenText?: string | undefined;
                    readonly classes?: string | undefined;
                    readonly attributes?: Attributes | undefined;
                  })[]
                | undefined;
              readonly classes?: string | undefined;
            }
          | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type TableOptions = {
  readonly rows: readonly (
    | readonly (OneOf<'text', 'html'> & {
        readonly format?: string | undefined;
        readonly classes?: string | undefined;
        readonly colspan?: number | undefined;
        readonly rowspan?: number | undefined;
        readonly attributes?: Attributes | undefined;
      })[]
    | Skipped
  )[];
  readonly head?:
    | readonly {
        readonly text?: string | undefined;
        readonly html?: Html | undefined;
        readonly format?: string | undefined;
        readonly classes?: string | undefined;
        readonly colspan?: number | undefined;
        readonly rowspan?: number | undefined;
        readonly attributes?: Attributes | undefined;
      }[]
    | undefined;
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type TabsOptions = {
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly title?: string | undefined;
  readonly items: readonly (
    | {
        readonly id: string;
        readonly label: string;
        readonly attributes?: Attributes | undefined;
        readonly panel: OneOf<'text', 'html'> & {
          readonly attributes?: Attributes | undefined;
        };
      }
    | Skipped
  )[];
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type TagOptions = OneOf<'text', 'html'> & {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type TaskListOptions = {
  readonly items: readonly (
    | {
        readonly title: OneOf<'text', 'html'> & {
          readonly classes?: string | undefined;
        };
        readonly hint?: OneOf<'text', 'html'> | undefined;
        readonly status: {
          readonly tag?: TagOptions | undefined;
          readonly text?: string | undefined;
          readonly html?: Html | undefined;
          readonly classes?: string | undefined;
        };
        readonly href?: string | undefined;
        readonly classes?: string | undefined;
      }
    | Skipped
  )[];
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly idPrefix?: string | undefined;
};

export type TextareaOptions = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly spellcheck?: boolean | undefined;
  readonly rows?: string | number | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelOptions;
  readonly hint?: HintOptions | undefined;
  readonly errorMessage?: ErrorMessageOptions | undefined;
  readonly formGroup?:
    | {
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly beforeInput?: OneOf<'text', 'html'> | undefined;
        readonly afterInput?: OneOf<'text', 'html'> | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type WarningTextOptions = OneOf<'text', 'html'> & {
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type MacroOptions = {
  accordion: AccordionOptions;
  'back-link': BackLinkOptions;
  breadcrumbs: BreadcrumbsOptions;
  button: ButtonOptions;
  'character-count': CharacterCountOptions;
  checkboxes: CheckboxesOptions;
  'cookie-banner': CookieBannerOptions;
  'date-input': DateInputOptions;
  details: DetailsOptions;
  'error-message': ErrorMessageOptions;
  'error-summary': ErrorSummaryOptions;
  'exit-this-page': ExitThisPageOptions;
  feedback: FeedbackOptions;
  fieldset: FieldsetOptions;
  'file-upload': FileUploadOptions;
  footer: FooterOptions;
  'generic-header': GenericHeaderOptions;
  header: HeaderOptions;
  hint: HintOptions;
  input: InputOptions;
  'inset-text': InsetTextOptions;
  label: LabelOptions;
  'language-navigation': LanguageNavigationOptions;
  'notification-banner': NotificationBannerOptions;
  pagination: PaginationOptions;
  panel: PanelOptions;
  'password-input': PasswordInputOptions;
  'phase-banner': PhaseBannerOptions;
  radios: RadiosOptions;
  select: SelectOptions;
  'service-navigation': ServiceNavigationOptions;
  'skip-link': SkipLinkOptions;
  'summary-list': SummaryListOptions;
  table: TableOptions;
  tabs: TabsOptions;
  tag: TagOptions;
  'task-list': TaskListOptions;
  textarea: TextareaOptions;
  'warning-text': WarningTextOptions;
};
