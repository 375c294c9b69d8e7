import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { Phone } from '#platform/web/phone.tsx';
import type { Shown } from '#platform/web/request.ts';
import { phonesOf } from '../../see-service/facts.rules.ts';
import type { PublishedService } from '../../see-service/published-service.ts';
import type { RequestLine, Way } from '../request.ts';
import { AgainstAsking } from './ask-for-support.page.tsx';
import type { OnItsWay } from './to-send.ts';

type Props = OnItsWay & { toSend: readonly RequestLine[]; shown: Shown };

/** What the service will see, word for word, and how it comes to it. */
export const CheckPage = (props: Props) => {
  const { inHand, service, against, toSend, way, email, kept, paths, shown } = props;
  return (
    <Column caption={inHand.title} heading={`Check what will be sent to ${service.name}`}>
      {against && (
        <>
          {shown.known}
          <AgainstAsking {...props} against={against} />
        </>
      )}
      {!against && toSend.length === 0 && <p class="govuk-body">Nothing is chosen yet.</p>}
      {!against && toSend.length > 0 && (
        <Form shown={shown} send={way === 'telephone' ? 'Write down that they are asked' : 'Send'}>
          <AsRead seen={kept!.savedAt.toISOString()} way={way} email={email} />
          <HowItGoes service={service} way={way} email={email} />
          <LinesSent lines={toSend} way={way} />
        </Form>
      )}
      {!against && (
        <p class="govuk-body">
          <a class="govuk-link" href={paths.ask}>
            Change what is told
          </a>
        </p>
      )}
    </Column>
  );
};

const AsRead = ({ seen, way, email }: { seen: string; way: Way; email: string | null }) => (
  <>
    <input type="hidden" name="seen" value={seen} />
    <input type="hidden" name="way" value={way} />
    <input type="hidden" name="email" value={email ?? ''} />
  </>
);

const HowItGoes = ({ service, way, email }: { service: PublishedService; way: Way; email: string | null }) => (
  <>
    {way === 'account' && (
      <p class="govuk-body">
        It goes to those of {service.provider.name} who answer here, with your name, your organisation and its telephone
        number.
      </p>
    )}
    {way === 'link' && (
      <p class="govuk-body">
        A link goes to <strong class="rooted-breaks">{email}</strong>, the address that the directory publishes. Whoever
        opens it sees the lines below that tell nobody who this is about, your name, your organisation and its telephone
        number.
      </p>
    )}
    {way === 'telephone' && (
      <p class="govuk-body">
        The service publishes no address to which a link could go. You ring it, and write down here what it says.
      </p>
    )}
    {way !== 'account' && <Numbers service={service} />}
  </>
);

/** By which it is rung. */
export const Numbers = ({ service }: { service: PublishedService }) => {
  const phones = phonesOf(service.entry);
  return phones.length === 0 ? (
    <p class="govuk-body">The directory has no telephone number of it.</p>
  ) : (
    <p class="govuk-body">
      To ring:{' '}
      {phones.map(({ number }, place) => (
        <>
          {place > 0 && ', '}
          <Phone number={number} />
        </>
      ))}
    </p>
  );
};

/** Each line; by a link, which are said by telephone because they tell who it is about. */
export const LinesSent = ({ lines, way }: { lines: readonly RequestLine[]; way: Way }) => (
  <>
    {way === 'link' &&
      lines.some(({ tellsWho }) => tellsWho) &&
      govukInsetText({
        text: 'Lines marked ‘by telephone’ are not in the link: they tell who this is about. You say them when the service rings, or ring it yourself.',
      })}
    <SummaryList
      rows={lines.map(({ label, text: said, tellsWho }) => ({
        key: { text: label },
        value: {
          html: (
            <>
              <span class="rooted-as-written">{said}</span>
              {way !== 'account' && (tellsWho || way === 'telephone') && (
                <>
                  {' '}
                  <Tag text="By telephone" classes="govuk-tag--blue" />
                </>
              )}
            </>
          ),
        },
      }))}
    />
  </>
);
