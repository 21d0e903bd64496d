import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays } from '#kernel';
import fc from 'fast-check';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: ApprovalOffice;
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await openApprovalOffice(database);
});
afterAll(() => database.close());

const FIRST = '2026-05-01';
const DAYS = 40;
const day = (n: number) => addDays(FIRST, n);

/** What holds on each of 40 days: a list by day, null where nothing is approved. Knows nothing of rows. */
type Model = ({ module: string; basis: string } | null)[];

type Command =
  | { kind: 'grant'; from: number; length: number; module: 'FLEX' | 'BASIS' }
  | { kind: 'module'; from: number; length: number; module: 'FLEX' | 'BASIS' | 'STANDARD' }
  | { kind: 'basis'; from: number; basis: '30' | '31' }
  | { kind: 'end'; which: number; keep: number }
  | { kind: 'wanted'; on: number };

const at = fc.integer({ min: 0, max: DAYS - 1 });
const length = fc.integer({ min: 1, max: 12 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constant('grant' as const), from: at, length, module: fc.constantFrom('FLEX', 'BASIS') }),
  fc.record({ kind: fc.constant('module' as const), from: at, length, module: fc.constantFrom('FLEX', 'BASIS', 'STANDARD') }),
  fc.record({ kind: fc.constant('basis' as const), from: at, basis: fc.constantFrom('30', '31') }),
  fc.record({ kind: fc.constant('end' as const), which: fc.nat(5), keep: fc.nat(12) }),
  fc.record({ kind: fc.constant('wanted' as const), on: at }),
);

/** Runs the command and, where it was taken, does the same to the days. */
async function step(id: string, model: Model, one: Command): Promise<number | null> {
  const { signer } = office;
  if (one.kind === 'wanted') {
    await database.superuser.query('UPDATE referrals.referral SET wanted_from = $2 WHERE id = $1', [id, day(one.on)]);
    return one.on;
  }
  if (one.kind === 'grant') {
    const to = Math.min(one.from + one.length, DAYS) - 1;
    const isFree = model.slice(one.from, to + 1).every((held) => held === null);
    const result = await office.grant.run(signer, { referralId: id, module: one.module, legalBasis: '31', validFrom: day(one.from), validTo: day(to) });
    expect(result.ok).toBe(isFree);
    if (isFree) model.fill({ module: one.module, basis: '31' }, one.from, to + 1);
    return null;
  }
  if (one.kind === 'module') {
    const held = (await office.approvals(id)).find(({ validFrom, validTo }) => validFrom <= day(one.from) && day(one.from) <= validTo!);
    const to = Math.min(one.from + one.length - 1, held === undefined ? DAYS : dayOf(held.validTo!));
    const result = await office.changeModule.run(signer, { referralId: id, from: day(one.from), to: day(to), module: one.module });
    const was = model[one.from] ?? null;
    expect(result.ok).toBe(was !== null && was.module !== one.module);
    if (result.ok) for (let n = one.from; n <= to; n++) model[n] = { module: one.module, basis: was!.basis };
    return null;
  }
  if (one.kind === 'basis') {
    const result = await office.changeLegalBasis.run(signer, { referralId: id, from: day(one.from), legalBasis: one.basis, reason: 'GOALS_CHANGED' });
    const changes = model.some((held, n) => n >= one.from && held !== null && held.basis !== one.basis);
    expect(result.ok).toBe(model[one.from] != null && changes);
    if (result.ok) model.forEach((held, n) => { if (n >= one.from && held !== null) model[n] = { ...held, basis: one.basis }; });
    return null;
  }
  const approvals = await office.approvals(id);
  const approval = approvals[one.which];
  if (!approval) return null;
  const [from, to] = [dayOf(approval.validFrom), dayOf(approval.validTo!)];
  const last = from - 1 + one.keep;
  const result = await office.end.run(signer, { approvalId: approval.id, lastDay: day(last), reason: 'OTHER' });
  expect(result.ok).toBe(last < to && (one.keep > 0 || approvals.length > 1));
  if (result.ok) model.fill(null, last + 1, to + 1);
  return null;
}

const dayOf = (text: string): number => Array.from({ length: DAYS }, (_, n) => day(n)).indexOf(text);

/** The block of days without a gap that matching is to read: the one with the wanted day, else the first after it, else the last. */
function blockOf(model: Model, wanted: number): { from: number; to: number } | null {
  const blocks: { from: number; to: number }[] = [];
  model.forEach((held, n) => {
    const last = blocks.at(-1);
    if (held === null) return;
    if (last && last.to === n - 1) last.to = n;
    else blocks.push({ from: n, to: n });
  });
  return blocks.find(({ from, to }) => from <= wanted && wanted <= to) ?? blocks.find(({ from }) => from > wanted) ?? blocks.at(-1) ?? null;
}

it('any history of decisions leaves, day by day, what a list of days would hold, and matching reads the block that is wanted', async () => {
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 12 }), async (commands) => {
      const id = await office.submitted(`F-${++cases}`, { wanted_from: day(10) });
      const model: Model = Array.from({ length: DAYS }, () => null);
      let wanted = 10;
      for (const one of commands) {
        wanted = (await step(id, model, one)) ?? wanted;
        const { rows } = await database.superuser.query<{ module: string | null; basis: string | null }>(
          `SELECT v.module, v.legal_basis AS basis FROM generate_series($2::date, $2::date + $3::int - 1, interval '1 day') AS d
           LEFT JOIN referrals.approval_v v ON v.referral_id = $1 AND v.validity @> d::date ORDER BY d`,
          [id, FIRST, DAYS],
        );
        expect(rows.map(({ module, basis }) => (module === null ? null : { module, basis }))).toEqual(model);
        const block = blockOf(model, wanted);
        if (block === null) continue;
        const read = model[Math.min(Math.max(block.from, wanted), block.to)]!;
        expect(await office.columns(id)).toMatchObject({ approved_from: day(block.from), approved_to: day(block.to), module: read.module, legal_basis: read.basis });
      }
    }),
    { numRuns: 40, seed: 20_260_504 },
  );
}, 180_000);
