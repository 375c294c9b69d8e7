type CompareTickProps = {
  service: { urlId: string; name: string };
  /** The form that it belongs to, which may stand elsewhere on the page. */
  form: string;
  /** What is read beside the tick, where no heading says it. */
  label?: string;
  isOn?: boolean;
};

/** Puts a service side by side with others that are ticked. */
export const CompareTick = ({ service: { urlId, name }, form, label, isOn = false }: CompareTickProps) => (
  <div class="govuk-checkboxes govuk-checkboxes--small rooted-screen-only govuk-!-margin-bottom-2">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={`compare-${urlId}`}
        name="s"
        type="checkbox"
        value={urlId}
        form={form}
        checked={isOn}
      />
      <label class="govuk-label govuk-checkboxes__label" for={`compare-${urlId}`}>
        {label}
        <span class="govuk-visually-hidden">
          {label ? '' : 'Compare'} {name}
        </span>
      </label>
    </div>
  </div>
);
