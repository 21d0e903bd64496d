import { ClearMonthUseCase } from '#settlement';
import { must } from '../agreement-network.js';
import type { TestApi } from '../api.js';
import { buildSeatNetwork } from '../seat-network.js';
import { asOperator } from '../test-database.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Mutations of the review of a month, and its closing. */
export const MONTH_COMMAND_FIELDS = ['startReview', 'submitMonth', 'approveMonth', 'sendMonthBack', 'closeMonth', 'setCommandLineClosing', 'addReviewComment'] as const;

/** As many agencies as one likes, each with two who bill and a cleared month. */
export async function openMonthCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  let count = 0;
  const period = '2026-04';
  const cleared = async () => {
    const prefix = `MONTH-${++count}-`;
    const { agencyId } = await buildSeatNetwork(api.database.superuser, prefix);
    must(await new ClearMonthUseCase(api.database.unitOfWork).run(asOperator, { agencyId, period, origin: 'COMMAND_LINE', summary: true }));
    const { rows } = await api.database.superuser.query<{ digest: string }>(
      `SELECT encode(settlement.figures_digest(r), 'hex') AS digest FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id WHERE m.agency_id = $1`,
      [agencyId],
    );
    const ann = await api.signIn(`${prefix}ann@months.example`, agencyId, 'BILLING', 'ADMINISTRATOR');
    const bob = await api.signIn(`${prefix}bob@months.example`, agencyId, 'BILLING');
    return { ann, bob, digest: rows[0]!.digest };
  };
  const inReview = async () => {
    const office = await cleared();
    await before('startReview', { period }, office.ann);
    return office;
  };
  const submitted = async () => {
    const office = await inReview();
    await before('submitMonth', { period, digest: office.digest }, office.ann);
    return office;
  };
  const approved = async () => {
    const office = await submitted();
    await before('approveMonth', { period, digest: office.digest }, office.bob);
    return office;
  };
  return {
    startReview: async () => ({ credentials: (await cleared()).ann, input: { period } }),
    submitMonth: async () => {
      const { ann, digest } = await inReview();
      return { credentials: ann, input: { period, digest } };
    },
    approveMonth: async () => {
      const { bob, digest } = await submitted();
      return { credentials: bob, input: { period, digest } };
    },
    sendMonthBack: async () => ({ credentials: (await submitted()).bob, input: { period, reason: 'Zwei Zeilen fehlen.' } }),
    closeMonth: async () => ({ credentials: (await approved()).ann, input: { period } }),
    setCommandLineClosing: async () => ({ credentials: (await cleared()).ann, input: { isAllowed: false } }),
    addReviewComment: async () => ({ credentials: (await cleared()).ann, input: { period, text: 'Bitte prüfen.', isShared: false } }),
  };
}
