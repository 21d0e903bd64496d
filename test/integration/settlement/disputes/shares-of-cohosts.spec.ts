import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { ExportStatementQuery, FindDisputesQuery } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { DisputeOffice, disputeNetwork } from '../../../support/dispute-office.js';
import { readPdf, rowsOf, tagged } from '../../../support/read-pdf.js';
import { createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

/** NORD owes 60.00 for V2, of which CLUB has 25 percent: 15.00. The agency rules 48.00, of which CLUB has 12.00. */
let database: TestDatabase;
let office: DisputeOffice;
let disputeId: string;
const seen: Record<'open' | 'proposed' | 'decided' | 'cleared', Record<string, unknown[]>> = { open: {}, proposed: {}, decided: {}, cleared: {} };

async function look(when: keyof typeof seen): Promise<void> {
  const find = new FindDisputesQuery(database.unitOfWork);
  for (const person of ['CLUB', 'NORD', 'SUED', 'JA']) {
    const [line] = (await find.linesOf(office.as(person), [disputeId])).get(disputeId)!;
    seen[when][person] = [line!.lineCents, line!.claimedCents, line!.proposedCents, line!.agreedCents];
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  office = await DisputeOffice.of(database, disputeNetwork());
  await office.product.clear('2026-05', 'JA');
  disputeId = await office.opened('CLUB', '2026-05', [await office.line('V2', '2026-05-06', 1300)]);
  await look('open');
  must(await office.handle.answer(office.as('NORD'), { disputeId, answer: 'REJECTED', lines: [], text: null }));
  must(await office.handle.escalate(office.as('CLUB'), { disputeId, text: null }));
  await office.product.clear('2026-05', 'JA');
  must(await office.handle.proposeRuling(office.as('JA'), { disputeId, lines: [await office.line('V2', '2026-05-06', 4800)], text: null }));
  await look('proposed');
  must(await office.handle.confirmRuling(office.as('JA:2'), { disputeId, proposalId: await office.proposalOf(disputeId), text: null }));
  await look('decided');
  await office.product.clear('2026-05', 'JA');
  await look('cleared');
});
afterAll(() => database.close());

describe('whoever merely has a share of a line knows its share and no more', () => {
  it('of what was billed, claimed and decided; who owes, the host and the agency know the price', () => {
    expect(seen.open).toEqual({ CLUB: ['1500', '1300', '1300', null], NORD: ['6000', '1300', '1300', null], SUED: ['6000', '1300', '1300', null], JA: ['6000', '1300', '1300', null] });
    expect(seen.proposed).toEqual({ CLUB: ['1500', '1300', null, null], NORD: ['6000', '1300', null, null], SUED: ['6000', '1300', null, null], JA: ['6000', '1300', '4800', null] });
    const others = { NORD: ['6000', '1300', '4800', '4800'], SUED: ['6000', '1300', '4800', '4800'], JA: ['6000', '1300', '4800', '4800'] };
    // Its share is known once the line is cleared by the ruling.
    expect(seen.decided).toEqual({ CLUB: ['1500', '1300', null, null], ...others });
    expect(seen.cleared).toEqual({ CLUB: ['1500', '1300', null, '1200'], ...others });
  });

  it('of the sum that was signed nothing in the history', async () => {
    const find = new FindDisputesQuery(database.unitOfWork);
    const cents = async (person: string) => (await find.stepsOf(office.as(person), [disputeId])).get(disputeId)!.map((step) => `${step.action} ${step.cents}`);
    expect(await cents('CLUB')).toEqual(['OPEN 1300', 'REJECT null', 'ESCALATE null', 'CONFIRM_RULING null']);
    expect(await cents('NORD')).toEqual(['OPEN 1300', 'REJECT null', 'ESCALATE null', 'CONFIRM_RULING 4800']);
    expect((await find.byIds(office.as('NORD'), [disputeId])).get(disputeId)!.claimsShare).toBe(true);
  });

  it('in the statement of a pair that it is of: neither price, unit nor quantity, nor the decided sum', async () => {
    const statement = async (person: string, first: string, second: string) => {
      const bytes = await new ExportStatementQuery(database.unitOfWork).statement(office.as(person), { agencyId: office.id('JA'), period: '2026-05', firstId: office.id(first), secondId: office.id(second), language: 'de' });
      return tagged(readPdf(bytes as Buffer).tree, 'Table').map(rowsOf);
    };
    const ofClub = await statement('CLUB', 'CLUB', 'NORD');
    expect(ofClub[2]![1]).toEqual(['Gemeinsam (G2)', 'F1', '06.05.2026', '15:00', 'dabei', '', '', '', 'Anteil am Preis des Platzes', '12,00\u00a0€']);
    expect(ofClub.at(-1)![1]!.at(-1)).toBe('12,00\u00a0€');
    expect(JSON.stringify(ofClub)).not.toMatch(/48,00|60,00/);
    const ofHost = await statement('SUED', 'SUED', 'NORD');
    expect(ofHost.at(-2)![1]!.at(-1)).toBe('48,00\u00a0€');
    // Another co-host has 16.67 percent.
    expect(ofHost[2]!.find((line) => line[8]!.startsWith('nach Entscheidung'))!.slice(5)).toEqual(['', 'Termin', '1', 'nach Entscheidung = 48,00\u00a0€, davon 28,00\u00a0€', '28,00\u00a0€']);
  });

  it('in the table of lines', async () => {
    const row = async (person: string) => {
      const bytes = await new ExportStatementQuery(database.unitOfWork).table(office.as(person), { agencyId: office.id('JA'), period: '2026-05', table: 'lines', format: 'csv' });
      const { Satz, Einheit, Menge, 'Betrag (EUR)': euro } = (parse(bytes!, { columns: true }) as Record<string, string>[]).find((line) => line['Reservierung'] === 'V2')!;
      return [Satz, Einheit, Menge, euro];
    };
    expect(await row('CLUB')).toEqual(['', '', '', '12']);
    expect(await row('NORD')).toEqual(['R', 'SEAT_SESSION', '1', '48']);
    // The host knows the price, and reads what it gets of it: 58.33 percent.
    expect(await row('SUED')).toEqual(['R', 'SEAT_SESSION', '1', '28']);
  });
});
