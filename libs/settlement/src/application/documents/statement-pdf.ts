import { openPdf, type PdfDocument } from '#platform';
import { statementTexts, wordOf, type DocumentLanguage, type StatementTexts } from '../../domain/documents/statement-texts.js';
import type { ChargeLine, DocumentedMonth, HeldLine, NamedParty, StatementDocumentLine, StatementSum } from '../../persistence/documents/statement.sql.js';
import type { StatementBasis } from './read-statement.js';
import { statementColumns } from './statement-columns.js';
import { drawPayments } from './statement-payments.js';
import { calculationOf, drawRates, rateOf } from './statement-prices.js';

/** What the statement of a pair and month is drawn from. */
export interface StatementContent extends StatementBasis {
  readonly month: DocumentedMonth;
  readonly first: NamedParty;
  readonly second: NamedParty;
  readonly sums: readonly StatementSum[];
  readonly lines: readonly StatementDocumentLine[];
  readonly held: readonly HeldLine[];
  /** Weekly lump sums and instalments: one of the two is the agency. */
  readonly charges: readonly ChargeLine[];
}

/**
 * The statement of two organisations for a month, the same for both and for the agency: sums, what is left to pay and to which account, every use
 * by group and pseudonym in both directions with the rate and the product that it is priced by, decisions, corrections, what is held back, and the
 * rates. It dates by the closing of the month, or by its clearing.
 */
export async function statementPdf(content: StatementContent, language: DocumentLanguage): Promise<Buffer> {
  const texts = statementTexts(language);
  const { month, first, second } = content;
  const pdf = await openPdf({
    title: texts.title,
    subject: `${texts.month(month.period)}${month.closedAt === null ? ` (${texts.provisional})` : ''}`,
    foot: `${texts.foot} ${month.digest.slice(0, 16)}`,
    madeAt: month.closedAt ?? month.clearedAt,
    language,
    // A line is told in ten columns.
    layout: 'landscape',
  });
  pdf.heading(1, texts.title);
  pdf.paragraph(`${texts.month(month.period)} · ${first.name} · ${second.name}`);
  pdf.emphasis(netOf(content, texts));
  await pdf.facts([
    [texts.facts.agency, month.agencyName],
    [texts.facts.parties, `${first.name} (${first.code}), ${second.name} (${second.code})`],
    [texts.facts.state, month.closedAt === null ? `${texts.facts.open} ${texts.day(berlinDay(month.clearedAt))}` : `${texts.facts.closed} ${texts.day(berlinDay(month.closedAt))}`],
    [texts.facts.check, month.digest],
  ]);
  // Before all else, so that an account and its reference stand on one page.
  await drawPayments(pdf, content, texts);
  pdf.heading(2, texts.sums);
  if (content.sums.length === 0) pdf.paragraph(texts.nothing);
  else await pdf.table({ columns: statementColumns(texts.sumColumns, [3, 3, 2.4, 1.6], 1), rows: content.sums.map((sum) => [nameOf(content, sum.debtorId), nameOf(content, sum.creditorId), wordOf(texts.kinds, sum.kind), texts.money(BigInt(sum.cents))]) });
  await direction(pdf, content, texts, first, second);
  await direction(pdf, content, texts, second, first);
  await charges(pdf, content, texts);
  await decisions(pdf, content, texts);
  await corrections(pdf, content, texts);
  await held(pdf, content, texts);
  await drawRates(pdf, content, texts);
  return pdf.finish();
}

/** What settlements leave to pay after netting, and what the agency pays, in sentences. */
function netOf(content: StatementContent, texts: StatementTexts): string {
  const sum = (isOfKind: (kind: string) => boolean, debtor: NamedParty): bigint => content.sums.filter((row) => isOfKind(row.kind) && row.debtorId === debtor.id).reduce((total, { cents }) => total + BigInt(cents), 0n);
  const pays = (from: NamedParty, to: NamedParty, cents: bigint): string => (cents > 0n ? texts.pays(from.name, to.name, texts.money(cents)) : texts.pays(to.name, from.name, texts.money(-cents)));
  const { first, second } = content;
  const isNetted = (kind: string): boolean => kind === 'SETTLEMENT';
  const net = sum(isNetted, first) - sum(isNetted, second);
  const direct = [[first, second], [second, first]] as const;
  const sentences = [
    ...(net === 0n ? [] : [pays(first, second, net)]),
    ...direct.flatMap(([from, to]) => {
      const cents = sum((kind) => !isNetted(kind), from);
      return cents === 0n ? [] : [pays(from, to, cents)];
    }),
  ];
  return sentences.length === 0 ? texts.even : sentences.join(' · ');
}

const nameOf = ({ first, second }: StatementContent, id: string): string => (id === first.id ? first.name : second.name);

const totalRow = (texts: StatementTexts, cells: number, lines: readonly { readonly cents: string }[]): string[] => [
  texts.total,
  ...Array.from({ length: cells - 2 }, () => ''),
  texts.money(lines.reduce((sum, { cents }) => sum + BigInt(cents), 0n)),
];

const titleOf = ({ offerTitle, offerCode }: { readonly offerTitle: string; readonly offerCode: string }): string => (offerTitle === offerCode ? offerCode : `${offerTitle} (${offerCode})`);

/** Uses of the month itself that one of the two owes the other. */
async function direction(pdf: PdfDocument, content: StatementContent, texts: StatementTexts, debtor: NamedParty, creditor: NamedParty): Promise<void> {
  const lines = content.lines.filter(({ debtorId, corrects }) => debtorId === debtor.id && corrects === null);
  if (lines.length === 0) return;
  pdf.heading(2, texts.owes(debtor.name, creditor.name));
  await pdf.table({
    columns: statementColumns(texts.lineColumns, [3, 1.4, 1.3, 0.9, 1.7, 2, 1.4, 0.9, 2.8, 1.4], 1),
    rows: lines.map((line) => [
      titleOf(line),
      line.referralCode,
      texts.day(line.date),
      line.start,
      line.status === null ? '' : wordOf(texts.statuses, line.status),
      rateOf(line, content, texts),
      line.unit === null ? '' : wordOf(texts.units, line.unit),
      line.quantity === null ? '' : texts.quantity(line.quantity),
      calculationOf(line, content, texts),
      texts.money(BigInt(line.cents)),
    ]),
    total: totalRow(texts, 10, lines),
    dense: true,
  });
}

/** What the agency owes beside seats. */
async function charges(pdf: PdfDocument, content: StatementContent, texts: StatementTexts): Promise<void> {
  if (content.charges.length === 0) return;
  pdf.heading(2, texts.charges);
  await pdf.table({
    columns: statementColumns(texts.chargeColumns, [2.6, 1.5, 3, 0.9, 2.6, 1.6], 1),
    rows: content.charges.map((charge) => [
      charge.module ?? `${wordOf(texts.kinds, charge.kind)} ${charge.instalmentNo ?? ''}`.trim(),
      charge.referralCode ?? '',
      `${texts.day(charge.from)} – ${texts.day(charge.to)}`,
      String(charge.days),
      remarkOf(charge, texts),
      charge.outcome === 'HELD' ? '' : texts.money(BigInt(charge.cents)),
    ]),
    total: totalRow(texts, 6, content.charges),
    dense: true,
  });
}

function remarkOf({ outcome, reason, corrects, isReversal }: ChargeLine, texts: StatementTexts): string {
  if (outcome === 'HELD') return `${texts.held}: ${wordOf(texts.reasons, reason ?? '')}`;
  return corrects === null ? '' : `${isReversal ? texts.reversal : texts.replacement}, ${texts.month(corrects)}`;
}

/** Uses whose price two people have signed instead of the rate; where one of the two merely has a share, what it is of it. */
async function decisions(pdf: PdfDocument, content: StatementContent, texts: StatementTexts): Promise<void> {
  const lines = content.lines.filter(({ decision, isReversal }) => decision !== null && !isReversal);
  if (lines.length === 0) return;
  pdf.heading(2, texts.decisions);
  await pdf.table({
    columns: statementColumns(texts.decisionColumns, [3.2, 1.5, 1.5, 3, 1.6], 1),
    rows: lines.map((line) => [titleOf(line), line.referralCode, texts.day(line.date), `${wordOf(texts.decisionKinds, line.decision!.kind)}, ${texts.day(line.decision!.day)}`, texts.money(BigInt(line.decision!.cents))]),
    dense: true,
  });
}

/** What is taken back of closed months, and what is put in its place, from the point of view of each debtor. */
async function corrections(pdf: PdfDocument, content: StatementContent, texts: StatementTexts): Promise<void> {
  for (const [debtor, creditor] of [[content.first, content.second], [content.second, content.first]] as const) {
    const lines = content.lines.filter(({ debtorId, corrects }) => debtorId === debtor.id && corrects !== null);
    if (lines.length === 0) continue;
    pdf.heading(2, `${texts.corrections}: ${texts.owes(debtor.name, creditor.name)}`);
    await pdf.table({
      columns: statementColumns(texts.correctionColumns, [3, 1.4, 1.3, 1.7, 1.7, 2, 3.2, 1.4], 1),
      rows: lines.map((line) => [titleOf(line), line.referralCode, texts.day(line.date), texts.month(line.corrects!), line.isReversal ? texts.reversal : texts.replacement, rateOf(line, content, texts), calculationOf(line, content, texts), texts.money(BigInt(line.cents))]),
      total: totalRow(texts, 8, lines),
      dense: true,
    });
  }
}

async function held(pdf: PdfDocument, content: StatementContent, texts: StatementTexts): Promise<void> {
  if (content.held.length === 0) return;
  pdf.heading(2, texts.held);
  pdf.paragraph(texts.heldNote);
  await pdf.table({
    columns: statementColumns(texts.heldColumns, [3, 1.4, 1.4, 1, 4], 0),
    rows: content.held.map((line) => [titleOf(line), line.referralCode, texts.day(line.date), line.start, wordOf(texts.reasons, line.reason)]),
    dense: true,
  });
}

const BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in Germany on which something was. */
const berlinDay = (at: Date): string => BERLIN.format(at);
