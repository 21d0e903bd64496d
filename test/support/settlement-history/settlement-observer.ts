import { tellBalance, tellItem } from './sheet-books.js';
import { tellDispute } from './sheet-disputes.js';
import { tellLine } from './sheet-lines.js';
import type { SettlementOffice } from './settlement-office.js';
import { tellMonth, tellPair } from './settlement-sheet.js';
import { USES, type Status } from './sheet-world.js';

interface StoredLine {
  readonly month: string;
  readonly offer: string;
  readonly day: string;
  readonly seat: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly status: Status | null;
  readonly debtor: string | null;
  readonly creditor: string | null;
  readonly rate: string | null;
  readonly unit: string | null;
  readonly quantity: string | null;
  readonly cents: number;
  readonly sharers: readonly string[];
  readonly shares: readonly number[];
  readonly corrects: string | null;
  readonly isReversal: boolean;
  readonly decidedIn: string | null;
}

interface Stored {
  readonly months: readonly { readonly name: string; readonly state: string; readonly submittedBy: string | null; readonly approvedBy: string | null; readonly lines: number; readonly held: number }[] | null;
  readonly lines: readonly StoredLine[] | null;
  readonly rows: readonly { readonly month: string; readonly row: string }[] | null;
  readonly disputes: readonly { readonly id: string; readonly state: never; readonly opener: string; readonly respondent: string; readonly person: string | null; readonly cents: number }[] | null;
  readonly queue: readonly { readonly month: string; readonly first: string; readonly second: string }[] | null;
  readonly items: readonly { readonly kind: string; readonly month: string | null; readonly debtor: string; readonly creditor: string; readonly cents: number; readonly open: number; readonly due: string }[] | null;
  readonly books: readonly { readonly own: string; readonly other: string; readonly kind: string; readonly month: string | null; readonly receives: number; readonly pays: number; readonly earned: number; readonly spent: number }[] | null;
}

/** What stands in the database, in the words of the sheet. */
export async function observe(office: SettlementOffice): Promise<string[]> {
  const { rows } = await office.database.superuser.query<{ stored: Stored }>(STORED);
  const { months, lines, rows: sums, disputes, queue, items, books } = rows[0]!.stored;
  return [
    ...(months ?? []).flatMap(({ name, state, submittedBy, approvedBy, lines: count, held }) =>
      tellMonth({
        name,
        signs: `${state}, submitted by ${submittedBy}, approved by ${approvedBy}`,
        counts: `${count} lines, ${held} held`,
        rows: [
          ...(lines ?? []).filter(({ month }) => month === name).map((line) => `line ${lineInWords(office, line)}`),
          ...(sums ?? []).filter(({ month }) => month === name).map(({ row }) => row),
        ],
      }),
    ),
    ...(disputes ?? []).map(({ id, person, cents, ...dispute }) => tellDispute({ ...dispute, no: office.disputeIds.indexOf(id), proposal: person === null ? null : { person: person.replace('person-of-', '').replace('-', ':'), cents } })),
    ...(queue ?? []).map(({ month, first, second }) => tellPair({ month, pair: [first, second] })),
    ...(items ?? []).map(tellItem),
    ...(books ?? []).flatMap(({ own, other, kind, month, ...sums }) => tellBalance(`${own} with ${other}, ${kind} ${month ?? 'of no month'}`, sums)),
  ].sort();
}

function lineInWords(office: SettlementOffice, { offer, day, seat, rate, sharers, shares, decidedIn, ...line }: StoredLine): string {
  const use = USES.findIndex((one) => one.offer.code === offer && one.day === day && one.seat === seat);
  return tellLine({
    ...line,
    use,
    rate: rate === null ? null : office.rateNames.get(rate)!,
    shares: sharers.map((who, n) => [who, shares[n]!] as const),
    decidedIn: decidedIn === null ? null : office.disputeIds.indexOf(decidedIn),
  });
}

const org = (id: string): string => `(SELECT o.code FROM identity.organisation o WHERE o.id = ${id})`;
const month = (day: string): string => `to_char(${day}, 'YYYY-MM')`;
const sumsOf = (table: string, words: string): string => `SELECT ${month('m.period')} AS month, ${words} AS row FROM settlement.month m JOIN settlement.${table} s ON s.run_id = m.run_id`;

const STORED = `SELECT json_build_object(
  'months', (SELECT json_agg(json_build_object('name', ${month('m.period')}, 'state', m.state, 'submittedBy', m.submitted_by, 'approvedBy', m.approved_by, 'lines', r.line_count, 'held', r.held_count))
    FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id),
  'lines', (SELECT json_agg(json_build_object('month', ${month('m.period')}, 'offer', l.offer_code, 'day', l.date, 'seat', l.reservation_code, 'outcome', l.outcome, 'reason', l.reason, 'status', l.status,
      'debtor', ${org('l.debtor_id')}, 'creditor', ${org('l.creditor_id')}, 'rate', l.rate_id, 'unit', l.unit, 'quantity', trim_scale(l.quantity)::text, 'cents', l.cents,
      'sharers', ARRAY(SELECT ${org('x.id')} FROM unnest(l.share_ids) WITH ORDINALITY AS x(id, n) ORDER BY x.n), 'shares', l.share_cents,
      'corrects', ${month('l.corrects')}, 'isReversal', l.is_reversal, 'decidedIn', (SELECT d.dispute_id FROM settlement.decision d WHERE d.id = l.decision_id)))
    FROM settlement.month m JOIN settlement.line l ON l.run_id = m.run_id),
  'rows', (SELECT json_agg(x) FROM (
    ${sumsOf('gross', `'gross ' || s.kind || ' ' || ${org('s.debtor_id')} || '>' || ${org('s.creditor_id')} || ' ' || s.cents`)}
    UNION ALL ${sumsOf('net', `'net ' || ${org('s.debtor_id')} || '>' || ${org('s.creditor_id')} || ' ' || s.cents`)}
    UNION ALL ${sumsOf('position', `'position ' || ${org('s.organisation_id')} || ' ' || s.cents`)}) x),
  'disputes', (SELECT json_agg(json_build_object('id', d.id, 'state', d.state, 'opener', ${org('d.opener_id')}, 'respondent', ${org('d.respondent_id')}, 'person', d.proposed_by, 'cents', u.proposed_cents))
    FROM settlement.dispute d JOIN settlement.disputed_use u ON u.dispute_id = d.id),
  'queue', (SELECT json_agg(json_build_object('month', q.payload ->> 'period', 'first', ${org(`(q.payload ->> 'firstId')::uuid`)}, 'second', ${org(`(q.payload ->> 'secondId')::uuid`)}))
    FROM platform.outbox q WHERE q.job = 'clear-pair'),
  'items', (SELECT json_agg(json_build_object('kind', i.kind, 'month', ${month('i.period')}, 'debtor', ${org('i.debtor_id')}, 'creditor', ${org('i.creditor_id')}, 'cents', i.cents, 'open', i.open_cents, 'due', i.due_on))
    FROM settlement.open_item_v i),
  'books', (SELECT json_agg(json_build_object('own', ${org('b.organisation_id')}, 'other', ${org('b.counterparty_id')}, 'kind', b.kind, 'month', ${month('b.period')},
      'receives', b.receivable_cents, 'pays', b.payable_cents, 'earned', b.revenue_cents, 'spent', b.expense_cents)) FROM settlement.balance_v b)
) AS stored`;
