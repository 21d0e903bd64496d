import { describe, expect, it } from '@jest/globals';
import { WebhookKinds, type WebhookKind } from './webhook-kind.js';

const kind = (code: string, fields: readonly string[] = ['id']): WebhookKind => ({ code, description: 'x', fields });

describe('the kinds of events', () => {
  it('are found by their codes', () => {
    const kinds = new WebhookKinds([kind('reservation.held'), kind('wait_list.offered')]);
    expect(kinds.codes).toEqual(['reservation.held', 'wait_list.offered']);
    expect(kinds.has('reservation.held')).toBe(true);
    expect(kinds.has('reservation')).toBe(false);
  });

  it.each([
    ['two of one code', [kind('a.b'), kind('a.b')]],
    ['the code of the test', [kind('webhook.test')]],
    ['one word', [kind('reservation')]],
    ['capitals', [kind('Reservation.held')]],
    ['no fields', [kind('a.b', [])]],
    ['a field that is none', [kind('a.b', ['no field'])]],
  ])('are refused with %s', (_name, kinds) => {
    expect(() => new WebhookKinds(kinds)).toThrow(/Webhook|webhook/);
  });
});
