import { ReserveSeatUseCase } from '#reservations';
import { must } from '../agreement-network.js';
import type { TestApi } from '../api.js';
import { openApprovalOffice } from '../approval-office.js';
import { setDatabaseClock } from '../database-clock.js';
import { addOffer } from '../seat-network.js';
import { buildStayBudgetNetwork } from '../stay-budget-network.js';
import type { Preparation } from './seat-commands.js';

const NOW = '2026-05-01T08:00:00Z';

/** Mutations that need a module or a budget, each of which stands in a network of its own. */
export const BUDGET_COMMAND_FIELDS = ['overrideModuleHours', 'setBudgetSource'] as const;

/** BASIS has 3 to 5 hours a week: of two groups of 2 and 4 hours in one week each is warned of. */
export async function openModuleHours(api: TestApi): Promise<Preparation> {
  const { database } = api;
  await setDatabaseClock(database.superuser, NOW);
  const office = await openApprovalOffice(database);
  const credentials = await api.signIn('hours@agency.example', office.network.agencyId, 'CASEWORKER');
  let count = 0;
  return async () => {
    const referralId = await office.submitted(`F-${++count}`);
    must(await office.grant.run(office.signer, { referralId, module: 'BASIS', validFrom: '2026-05-04', search: true }));
    const reserve = async (minutes: number, date: string): Promise<string> => {
      const { id } = await addOffer(database.superuser, office.network, { code: `G-${++count}`, dates: [date] });
      await database.superuser.query('UPDATE offers.session SET minutes = $2 WHERE offer_id = $1', [id, minutes]);
      return must(await new ReserveSeatUseCase(database.unitOfWork).run(office.signer, { referralId, offerId: id, variant: 'INTEGRATED' })).id;
    };
    await reserve(120, '2026-05-05');
    return { credentials, input: { reservationId: await reserve(240, '2026-05-06'), reason: 'Nach dem Umzug' } };
  };
}

/** A stay in a third provider's group, which is chosen for a reason. */
export async function openBudgetSource(api: TestApi): Promise<Preparation> {
  await setDatabaseClock(api.database.superuser, NOW);
  const network = await buildStayBudgetNetwork(api.database);
  const credentials = await api.signIn('budget@agency.example', network.ids.AGENCY, 'CASEWORKER');
  return async () => {
    const stay = await network.stay({ host: 'THIRD' });
    await network.rebook([stay]);
    return { credentials, input: { reservationId: stay.id, step: 'THIRD_PROVIDER', reason: 'NO_FREE_SEAT' } };
  };
}
