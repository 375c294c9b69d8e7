import { describe, expect, it } from 'vitest';
import { type SmtpFailure, readSmtpFailure } from './smtp-reply.rules.ts';

const RECIPIENT: SmtpFailure = { begun: false, command: 'RCPT TO', reply: undefined, code: 'EENVELOPE' };
const reply = (code: number, text = '') => ({ code, text });

describe('what a mail server says', () => {
  it.each<[string, SmtpFailure, string, string]>([
    ['no such mailbox', { ...RECIPIENT, reply: reply(550, '550 5.1.1 unknown') }, 'address-refused', 'smtp-550'],
    ['mailbox moved', { ...RECIPIENT, reply: reply(551) }, 'address-refused', 'smtp-551'],
    ['mailbox full', { ...RECIPIENT, reply: reply(452, '452 4.2.2 full') }, 'later', 'smtp-452'],
    ['come back later', { ...RECIPIENT, reply: reply(450) }, 'later', 'smtp-450'],
    ['it does not relay for us', { ...RECIPIENT, reply: reply(550, '550 5.7.1 no relaying') }, 'later', 'smtp-550'],
    ['our password is wrong', { ...RECIPIENT, command: 'AUTH PLAIN', reply: reply(535) }, 'later', 'smtp-535'],
    ['it will not have the message', { ...RECIPIENT, begun: true, reply: reply(554) }, 'refused', 'smtp-554'],
    ['it could not keep the message', { ...RECIPIENT, begun: true, reply: reply(451) }, 'later', 'smtp-451'],
    ['nothing, before', { ...RECIPIENT, code: 'ECONNECTION' }, 'later', 'econnection'],
    ['nothing, after all was said', { ...RECIPIENT, begun: true, code: 'ETIMEDOUT' }, 'unsure', 'etimedout'],
  ])('%s', (_, failure, came, problem) => {
    expect(readSmtpFailure(failure)).toEqual({ came, problem });
  });
});
