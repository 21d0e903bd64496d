import type { SettlementRateRecord } from './settlement-rate-record.js';

/** What a rate says, as the journal keeps it: amounts as text, because JSON loses digits. */
export const journalledTerms = (rate: Omit<SettlementRateRecord, 'state' | 'nextStates'>): Record<string, unknown> => ({
  version: rate.version,
  hostId: rate.hostId,
  userId: rate.userId,
  offerId: rate.offerId,
  category: rate.category,
  unit: rate.unit,
  amountCents: rate.amountCents.toString(),
  excusedPercent: rate.excusedPercent,
  unexcusedPercent: rate.unexcusedPercent,
  validFrom: rate.validFrom,
  validTo: rate.validTo,
  serviceDescriptionId: rate.serviceDescriptionId,
  calculationSheetId: rate.calculationSheetId,
  replacesId: rate.replacesId,
});
