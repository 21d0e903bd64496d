import type { SettlementRateRecord } from '#agreements';
import { compareCodePoints } from '#kernel';
import type { PdfDocument } from '#platform';
import { wordOf, type StatementTexts } from '../../domain/documents/statement-texts.js';
import { productOfLine, trimmed, type PriceFacts } from '../../domain/months/price-words.js';
import type { StatementDocumentLine } from '../../persistence/documents/statement.sql.js';
import { statementColumns } from './statement-columns.js';
import type { StatementContent } from './statement-pdf.js';

/** By what the line is priced: the version of a rate, or what was agreed of the hour of the social space. */
export function rateOf({ decision, rateId, unit }: StatementDocumentLine, { rates }: StatementContent, texts: StatementTexts): string {
  const rate = rateId === null || decision !== null ? undefined : rates.get(rateId);
  if (rate !== undefined) return texts.rate(rate.code, rate.version);
  return decision === null && unit === 'SOCIAL_SPACE_HOUR' ? texts.byAgreement : '';
}

/** How the line got its cents; where others have a share of them, what this one is of. */
export function calculationOf(line: StatementDocumentLine, { rates }: StatementContent, texts: StatementTexts): string {
  const { price, unit, quantity, decision, isReversal } = line;
  if (price === null) return texts.shareOnly;
  if (unit === null || quantity === null) return '';
  const rate = line.rateId === null ? undefined : rates.get(line.rateId);
  const product = productOfLine(
    {
      unit: unit as PriceFacts['unit'],
      status: line.status as PriceFacts['status'],
      quantity,
      cents: BigInt(price.cents),
      isReversal,
      agreedCents: decision === null ? null : BigInt(decision.cents),
      minutes: price.minutes,
      amountCents: rate?.amountCents ?? null,
      excusedPercent: rate?.excusedPercent ?? null,
      unexcusedPercent: rate?.unexcusedPercent ?? null,
      hourRateEur: price.hourRateEur,
      staff: price.staff,
      capacity: price.capacity,
    },
    texts,
  );
  if (product === null) return texts.recordsChanged;
  const part = isReversal ? -BigInt(line.cents) : BigInt(line.cents);
  return part === product.cents ? product.words : texts.shareOf(product.words, texts.money(product.cents), texts.money(part));
}

/** The versions of rates that lines of the two are priced by, so that a line can be worked out with nothing but this paper. */
export async function drawRates(pdf: PdfDocument, { rates: known, lines }: StatementContent, texts: StatementTexts): Promise<void> {
  const used = [...new Set(lines.flatMap(({ rateId, decision }) => (rateId === null || decision !== null ? [] : [rateId])))].map((id) => known.get(id)!);
  if (used.length === 0) return;
  const percentOf = ({ unit }: SettlementRateRecord, percent: string): string => (unit === 'SEAT_WEEK' || unit === 'COURSE' ? '–' : texts.percent(trimmed(percent)));
  pdf.heading(2, texts.rates);
  pdf.paragraph(texts.ratesNote);
  await pdf.table({
    columns: statementColumns(texts.rateColumns, [3, 2.4, 2.6, 2, 2], 0),
    rows: used
      .sort((a, b) => compareCodePoints(a.code, b.code) || a.version - b.version)
      .map((rate) => [
        texts.rate(rate.code, rate.version),
        texts.per(texts.money(rate.amountCents), wordOf(texts.units, rate.unit)),
        texts.span(rate.validFrom, rate.validTo),
        percentOf(rate, rate.excusedPercent),
        percentOf(rate, rate.unexcusedPercent),
      ]),
    dense: true,
  });
}
