import { describe, expect, it } from '@jest/globals';
import { checkWebhookEvent, webhookBody, type WebhookData } from './webhook-message.js';

const kind = { code: 'seat.freed', description: 'x', fields: ['seatId', 'day', 'seats', 'isLast'] };
const check = (data: WebhookData) => () => checkWebhookEvent({ organisationIds: [], kind, subjectId: 'x', data });

describe('the data of an event', () => {
  it('are ids, codes, days, whole numbers, yes and no', () => {
    expect(check({ seatId: '00000000-0000-7000-8000-000000000001', day: '2026-05-04', seats: 3, isLast: true })).not.toThrow();
    expect(check({ day: '2026-05-04T15:30:00.000Z', seats: null })).not.toThrow();
  });

  it.each<[string, WebhookData]>([
    ['a field that the kind does not name', { birthDate: '2014-03-09' }],
    ['a name', { seatId: 'Ada Muster' }],
    ['a text with umlauts', { seatId: 'Köln' }],
    ['an empty text', { seatId: '' }],
    ['a long text', { seatId: 'a'.repeat(65) }],
    ['an address', { seatId: 'ada@example.org' }],
    ['a broken number', { seats: 1.5 }],
  ])('are never %s', (_name, data) => {
    expect(check(data)).toThrow(/Webhook kind seat\.freed/);
  });

  it('stand in the body under type, timestamp and data', () => {
    const body = webhookBody({ kind: 'seat.freed', occurredAt: new Date('2026-05-04T13:30:00Z'), data: { day: '2026-05-04' } });
    expect(body).toBe('{"type":"seat.freed","timestamp":"2026-05-04T13:30:00.000Z","data":{"day":"2026-05-04"}}');
  });
});
