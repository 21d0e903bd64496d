import { ClearMonthUseCase } from '#settlement';
import { must } from '../agreement-network.js';
import type { TestApi } from '../api.js';
import { buildSeatNetwork } from '../seat-network.js';
import { asOperator } from '../test-database.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Mutations of clearing runs. */
export const RUN_COMMAND_FIELDS = ['cancelClearing', 'clearPair', 'setClearingSchedule'] as const;

/** As many agencies as one likes, each with somebody who bills. */
export async function openRunCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  let count = 0;
  const period = '2026-04';
  const office = async () => {
    const prefix = `RUN-${++count}-`;
    const { agencyId } = await buildSeatNetwork(api.database.superuser, prefix);
    return { agencyId, credentials: await api.signIn(`${prefix}ann@runs.example`, agencyId, 'BILLING') };
  };
  return {
    cancelClearing: async () => {
      const { credentials } = await office();
      const { runId } = (await before('startClearing', { period }, credentials)) as { runId: string };
      return { credentials, input: { runId } };
    },
    clearPair: async () => {
      const { agencyId, credentials } = await office();
      must(await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId, period, origin: 'COMMAND_LINE', summary: true }));
      const { rows } = await api.database.superuser.query<{ id: string }>(`SELECT id FROM identity.organisation WHERE kind = 'PROVIDER' ORDER BY id DESC LIMIT 2`);
      return { credentials, input: { period, firstId: rows[0]!.id, secondId: rows[1]!.id } };
    },
    setClearingSchedule: async () => ({ credentials: (await office()).credentials, input: { isActive: true, day: 5, hour: 6 } }),
  };
}
