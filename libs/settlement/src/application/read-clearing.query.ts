import type { Transaction } from '#platform';
import type { ClearingDocument, ClearingLine } from './clearing-document.js';

/** Cents leave as JSON integers; beyond 2^53 they would lose digits, so that is a fault and not a result. */
function exact(cents: string): number {
  const value = Number(cents);
  if (!Number.isSafeInteger(value)) throw new Error('An amount is too large for a JSON integer');
  return value;
}

const LINES = `
SELECT l.offer_code AS offer, l.date, to_char(l.start, 'HH24:MI') AS start, l.referral_code AS referral, l.reservation_code AS reservation,
  l.outcome, l.reason, d.code AS debtor, c.code AS creditor, l.rate_code AS rate, l.unit, trim_scale(l.quantity)::text AS quantity, l.status, l.cents,
  (SELECT array_agg(p.code ORDER BY x.place) FROM unnest(l.share_ids) WITH ORDINALITY AS x(id, place) JOIN identity.organisation_v p ON p.id = x.id) AS share_codes,
  l.share_cents, to_char(l.corrects, 'YYYY-MM') AS corrects
FROM settlement.line l
LEFT JOIN identity.organisation_v d ON d.id = l.debtor_id
LEFT JOIN identity.organisation_v c ON c.id = l.creditor_id
WHERE l.run_id = $1
ORDER BY l.corrects NULLS FIRST, l.date, l.start, l.offer_code COLLATE "C", l.referral_code COLLATE "C", l.reservation_code COLLATE "C", l.is_reversal DESC`;

type LineRow = Omit<ClearingLine, 'cents' | 'shares'> & { cents: string; share_codes: string[] | null; share_cents: string[] };

/** The stored result of a run as the exchange format prints it; lines are left out for a summary. */
export async function readClearing(
  tx: Transaction,
  run: { id: string; period: string; agencyCode: string },
  summary: boolean,
): Promise<ClearingDocument> {
  const lines = summary ? [] : (await tx.sql<LineRow>(LINES, [run.id])).map(toLine);
  const gross = await tx.sql<{ kind: string; debtor: string; creditor: string; cents: string }>(
    `SELECT g.kind, d.code AS debtor, c.code AS creditor, g.cents FROM settlement.gross g
     JOIN identity.organisation_v d ON d.id = g.debtor_id JOIN identity.organisation_v c ON c.id = g.creditor_id
     WHERE g.run_id = $1 ORDER BY g.kind COLLATE "C", d.code COLLATE "C", c.code COLLATE "C"`,
    [run.id],
  );
  const net = await tx.sql<{ debtor: string; creditor: string; cents: string }>(
    `SELECT d.code AS debtor, c.code AS creditor, n.cents FROM settlement.net n
     JOIN identity.organisation_v d ON d.id = n.debtor_id JOIN identity.organisation_v c ON c.id = n.creditor_id
     WHERE n.run_id = $1 ORDER BY d.code COLLATE "C", c.code COLLATE "C"`,
    [run.id],
  );
  const positions = await tx.sql<{ organisation: string; cents: string }>(
    `SELECT o.code AS organisation, p.cents FROM settlement.position p JOIN identity.organisation_v o ON o.id = p.organisation_id
     WHERE p.run_id = $1 ORDER BY o.code COLLATE "C"`,
    [run.id],
  );
  const [totals] = await tx.sql<{ lines: number; held: number; settlement: string; direct: string }>(
    `SELECT line_count AS lines, held_count AS held, settlement_cents AS settlement, direct_billing_cents AS direct
     FROM settlement.clearing_run WHERE id = $1`,
    [run.id],
  );
  return {
    period: run.period,
    agency: run.agencyCode,
    ...(summary ? {} : { lines }),
    gross: gross.map((row) => ({ ...row, cents: exact(row.cents) })),
    net: net.map((row) => ({ ...row, cents: exact(row.cents) })),
    positions: positions.map((row) => ({ ...row, cents: exact(row.cents) })),
    totals: {
      lines: totals!.lines,
      held: totals!.held,
      settlementCents: exact(totals!.settlement),
      directBillingCents: exact(totals!.direct),
    },
  };
}

function toLine(row: LineRow): ClearingLine {
  const { share_codes, share_cents, cents, corrects, ...rest } = row;
  const shares = share_cents.map((share, index) => ({ organisation: share_codes![index]!, cents: exact(share) }));
  return { ...rest, cents: exact(cents), shares, corrects };
}
