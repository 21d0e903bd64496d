import type { Credentials, TestApi } from '../api.js';
import { setDatabaseClock } from '../database-clock.js';
import { buildRegimeNetwork } from '../regime-network.js';
import { NOW } from '../seat-office/seat-states.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** What an agency lays down beside its terms: templates, calculations, social spaces and their budgets. */
export const AGREEMENT_COMMAND_FIELDS = ['publishAgreementTemplate', 'recordCalculationSheet', 'createSocialSpace', 'endSocialSpaceCentre', 'createBudget', 'bookBudget', 'proposeBudgetShift', 'approveBudgetShift'] as const;

/** A social space with a budget of five years, which a LEAD and a CORE provider steer with the agency. */
export async function openAgreementCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser } = api.database;
  await setDatabaseClock(superuser, NOW);
  const network = await buildRegimeNetwork(superuser, 'SPACES-');
  const administrator = await api.signIn('administrator@spaces.example', network.agencyId, 'ADMINISTRATOR');
  const controller = await api.signIn('controller@spaces.example', network.agencyId, 'CONTROLLER');
  const core = await api.signIn('core@spaces.example', network.coreId, 'ADMINISTRATOR');
  await before('adoptRegimePreset', { preset: 'SOCIAL_SPACES_TRIER_SAARBURG', validFrom: '2014-01-01' }, administrator);
  const account = await openBudget(api, before, network.spaceId, controller);
  let count = 0;
  const shift = () => ({ fromAccountId: account['VARIABLE'], toAccountId: account['PERSONALISED'], cents: `${500 + ++count}` });
  const sheet = () => ({ agencyId: network.agencyId, providerId: network.coreId, code: `T-${++count}`, title: 'Training', staffCount: 2, sessionMinutes: 120, preparationMinutes: 60, hourCostCents: '7000', roomMaterialCents: '0', seats: 8, utilisationPercent: '75' });
  const places = await municipalities(api);
  return {
    publishAgreementTemplate: async () => ({ credentials: administrator, input: { code: `MUSTER-${++count}`, name: 'Gruppen', clauses: [{ code: 'ENTGELT', part: 'FEE', text: '60 Euro je Platz' }] } }),
    recordCalculationSheet: async () => ({ credentials: controller, input: sheet() }),
    createSocialSpace: async () => ({ credentials: administrator, input: { code: `SPACE-${++count}`, name: 'Ort', municipalityAgs: [places.pop()], validFrom: '2026-01-01' } }),
    endSocialSpaceCentre: async () => ({ credentials: administrator, input: { centreId: await openCentre(api, before, network, administrator), lastDay: '2026-06-30' } }),
    createBudget: async () => ({ credentials: controller, input: { name: 'Trier', socialSpaceId: network.spaceId, validFrom: `${2031 + 5 * ++count}-01-01`, validTo: `${2031 + 5 * count}-12-31`, totalCents: '100000' } }),
    bookBudget: async () => ({ credentials: controller, input: { accountId: account['VARIABLE'], kind: 'CONSUMED', subjectKind: 'bill', subjectId: await newId(api), cents: '100', minutes: '60' } }),
    proposeBudgetShift: async () => ({ credentials: controller, input: shift() }),
    approveBudgetShift: async () => ({ credentials: core, input: { shiftId: (await before('proposeBudgetShift', shift(), controller))['id'] } }),
  };
}

/** The budget's accounts by their kind. */
async function openBudget({ database }: TestApi, before: Earlier, socialSpaceId: string, controller: Credentials): Promise<Readonly<Record<string, string>>> {
  const { id } = await before('createBudget', { name: 'Trier', socialSpaceId, validFrom: '2026-01-01', totalCents: '100000000', totalMinutes: '1200000' }, controller);
  const { rows } = await database.superuser.query<{ id: string; kind: string }>('SELECT id, kind FROM agreements.budget_account WHERE budget_id = $1', [id]);
  return Object.fromEntries(rows.map((row) => [row.kind, row.id]));
}

/** A centre of the social space, in a house of its own. */
async function openCentre({ database }: TestApi, before: Earlier, { agencyId, spaceId }: { readonly agencyId: string; readonly spaceId: string }, administrator: Credentials): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO identity.site (owner_id, kind, name, municipality_ags, lat, lon) VALUES ($1, 'SOCIAL_SPACE_CENTRE', 'Haus', '07211000', 49.8, 6.7) RETURNING id`,
    [agencyId],
  );
  const siteId = rows[0]!.id;
  await before('addSocialSpaceCentre', { socialSpaceId: spaceId, siteId, validFrom: '2026-01-01' }, administrator);
  const centres = await database.superuser.query<{ id: string }>('SELECT id FROM agreements.social_space_centre WHERE site_id = $1', [siteId]);
  return centres.rows[0]!.id;
}

/** Places of the gazetteer that lie in no social space. */
async function municipalities({ database }: TestApi): Promise<string[]> {
  const { rows } = await database.superuser.query<{ ags: string }>(`SELECT ags FROM platform.place WHERE main AND ags LIKE '07235%' ORDER BY ags LIMIT 9`);
  return rows.map(({ ags }) => ags);
}

async function newId({ database }: TestApi): Promise<string> {
  return (await database.superuser.query<{ id: string }>('SELECT platform.new_id() AS id')).rows[0]!.id;
}
