/** How to tell those who look after the directory where a form does not: as the area says, or else as can be done anywhere. */
export const OtherWay = ({ contact, otherwise }: { contact: string; otherwise: string }) => (
  <>
    <h2 class="govuk-heading-m">Another way to tell us</h2>
    <p class="govuk-body">{contact === '' ? otherwise : contact}</p>
  </>
);
