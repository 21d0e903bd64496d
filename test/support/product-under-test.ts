import { ImportFolderUseCase } from '#exchange';
import { compareCodePoints } from '#kernel';
import { MatchReferralQuery } from '#matching';
import { operatorContext, type RequestContext } from '#platform';
import { ClearMonthUseCase, CloseMonthUseCase } from '#settlement';
import type { TestDatabase } from './test-database.js';

/** The product as the command line drives it, for comparison with the naive reckoning. */
export class ProductUnderTest {
  private readonly operator = operatorContext('TEST', 'test');

  constructor(private readonly database: TestDatabase) {}

  /** Imports files by their names; throws when one error is found. */
  async import(files: ReadonlyMap<string, string>): Promise<unknown> {
    const bytes = new Map([...files].map(([name, text]) => [name, Buffer.from(text)]));
    const result = await new ImportFolderUseCase(this.database.unitOfWork).runFiles(this.operator, bytes);
    if (result.errorCount > 0) throw new Error(`The import was refused: ${JSON.stringify(result.errors.slice(0, 3))}`);
    return plain(result.imported);
  }

  async clear(period: string, agency: string, dryRun = false): Promise<unknown> {
    const { context, agencyId } = await this.agency(agency);
    const result = await new ClearMonthUseCase(this.database.unitOfWork).run(context, { agencyId, period, origin: 'COMMAND_LINE', dryRun });
    if (!result.ok) throw new Error(result.refusal.message);
    return plain(result.value);
  }

  async close(period: string, agency: string): Promise<void> {
    const { context, agencyId } = await this.agency(agency);
    const result = await new CloseMonthUseCase(this.database.unitOfWork).run({ ...context, scope: 'OPERATOR' }, { agencyId, period, origin: 'COMMAND_LINE' });
    if (!result.ok) throw new Error(result.refusal.message);
  }

  /** As the worked examples have it: matches by offer, without score, criteria and detail. */
  async match(referral: string, variant: 'INTEGRATED' | 'COMPLEMENTARY' = 'INTEGRATED'): Promise<unknown> {
    const result = await new MatchReferralQuery(this.database.unitOfWork).run(this.operator, { referral: { code: referral }, variant });
    if (!result.ok) throw new Error(result.refusal.message);
    const { matches, rejected, nearMisses } = result.value;
    return plain({
      referral,
      matches: matches
        .map((m) => ({ offer: m.offerCode, distanceKm: m.distanceKm === null ? null : Number(m.distanceKm.toFixed(3)), freeSeats: m.freeSeats }))
        .sort((a, b) => compareCodePoints(a.offer, b.offer)),
      rejected: rejected.map((o) => ({ offer: o.offerCode, reasons: o.failed })),
      nearMisses: nearMisses.map((o) => ({ offer: o.offerCode, reason: o.failed[0] })),
    });
  }

  private async agency(code: string): Promise<{ context: RequestContext; agencyId: string }> {
    const { rows } = await this.database.superuser.query<{ id: string }>('SELECT id FROM identity.organisation WHERE code = $1', [code]);
    const agencyId = rows[0]!.id;
    return { agencyId, context: { ...this.operator, organisationId: agencyId, scope: 'ORGANISATION' } };
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
