import { findBillingParties, type BillingParty } from '#identity';
import { compareCodePoints } from '#kernel';
import type { Transaction } from '#platform';
import { paymentReference } from '../../domain/payments/payment-reference.js';
import { bookingsOf, type BookedRow, type BookingTexts } from '../../domain/transfers/datev-bookings.js';
import { dueDayOf } from '../../domain/transfers/target-days.js';
import { MOST_BOOKINGS, writeDatev } from '../../domain/transfers/write-datev.js';
import { findDueDay, findGross } from '../../persistence/transfers/owed.sql.js';
import { fileNamePart } from '../exports/file-name.js';
import type { ExportedMonth, ExportItem, MonthExporter } from '../exports/month-exporter.js';
import { readDatevSettings } from './read-datev-settings.js';

/** Bookings as DATEV batches: one per organisation that owes or is owed something in the month. */
export const datevExporter: MonthExporter = {
  as: 'datev',
  closedOnly: true,
  async *files(tx: Transaction, month: ExportedMonth, organisationId?: string): AsyncGenerator<ExportItem> {
    const isAskedFor = (id: string): boolean => organisationId === undefined || id === organisationId;
    const rows = (await findGross(tx, month.runId)).filter((row) => isAskedFor(row.debtorId) || isAskedFor(row.creditorId)).map((row): BookedRow => ({ ...row, cents: BigInt(row.cents) }));
    const parties = await findBillingParties(tx, [...new Set(rows.flatMap((row) => [row.debtorId, row.creditorId]))]);
    const settings = await readDatevSettings(tx, parties);
    const texts = textsOf(month, parties);
    const dueDay = (await findDueDay(tx, month.runId)) ?? dueDayOf(month.closedAt!);
    for (const party of [...parties.values()].filter(({ id }) => isAskedFor(id)).sort((a, b) => compareCodePoints(a.code, b.code))) {
      const bookings = bookingsOf(party.id, rows, settings.get(party.id)!, texts);
      for (let part = 0; part * MOST_BOOKINGS < bookings.length; part++) {
        const batch = { settings: settings.get(party.id)!, period: month.period, createdAt: month.closedAt!, dueDay };
        yield {
          name: fileName(month, party, part),
          bytes: writeDatev({ ...batch, bookings: bookings.slice(part * MOST_BOOKINGS, (part + 1) * MOST_BOOKINGS) }),
        };
      }
    }
  },
};

/** DATEV takes files whose names begin so and nothing else. */
const fileName = (month: ExportedMonth, party: BillingParty, part: number): string =>
  `EXTF_${[month.period, fileNamePart(month.agencyCode), 'bookings', fileNamePart(party.code), ...(part === 0 ? [] : [part + 1])].join('_')}.csv`;

const textsOf = (month: ExportedMonth, parties: ReadonlyMap<string, BillingParty>): BookingTexts => ({
  codeOf: (id) => parties.get(id)!.code,
  nameOf: (id) => parties.get(id)!.name,
  referenceOf: (debtorId, creditorId) => paymentReference(month.agencyCode, month.period, parties.get(debtorId)!.code, parties.get(creditorId)!.code),
});
