import type { Credentials, TestApi } from '../api.js';
import { setDatabaseClock } from '../database-clock.js';
import { buildRegimeNetwork } from '../regime-network.js';
import { NOW } from '../seat-office/seat-states.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** The steps of agreements and rates: each needs terms that are just there where it begins. */
export const TERMS_COMMAND_FIELDS = [
  'draftAgreement', 'editAgreement', 'negotiateAgreement', 'approveAgreementProfessionally', 'approveAgreementEconomically', 'activateAgreement', 'reopenAgreement', 'discardAgreement', 'endAgreement',
  'editSettlementRate', 'negotiateSettlementRate', 'approveSettlementRateProfessionally', 'approveSettlementRateEconomically', 'activateSettlementRate', 'reopenSettlementRate', 'discardSettlementRate', 'endSettlementRate',
  'negotiateWeeklyRates', 'approveWeeklyRatesEconomically', 'activateWeeklyRates', 'reopenWeeklyRates', 'endWeeklyRates',
] as const;

type Kind = 'Agreement' | 'SettlementRate' | 'WeeklyRates';
type Named = Readonly<Record<string, unknown>>;

/** An agency with three people who make terms, each of them in a year of its own. */
export async function openTermsCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  await setDatabaseClock(api.database.superuser, NOW);
  const { agencyId, lumpAgreementId, strangerId } = await buildRegimeNetwork(api.database.superuser);
  const author = await api.signIn('author@terms.example', agencyId, 'ADMINISTRATOR');
  const expert = await api.signIn('expert@terms.example', agencyId, 'CERTIFIER');
  const controller = await api.signIn('controller@terms.example', agencyId, 'CONTROLLER');
  const { id: serviceDescriptionId } = await before('publishServiceDescription', { code: 'GROUP', title: 'Gruppe', text: 'Zwei Fachkräfte' }, expert);
  let year = 2030;
  const span = () => ({ validFrom: `${++year}-01-01`, validTo: `${year}-12-31` });
  const agreement = () => ({ counterpartId: strangerId, legalBases: ['31'], servicePart: 's', qualityPart: 'q', feePart: 'f', ...span() });
  const rate = () => ({ serviceDescriptionId, unit: 'SEAT_SESSION', amountCents: '7000', ...span() });

  const draft: Readonly<Record<Kind, () => Promise<Named>>> = {
    Agreement: async () => ({ agreementId: (await before('draftAgreement', agreement(), author))['id'] }),
    SettlementRate: async () => ({ id: (await before('draftSettlementRate', rate(), author))['id'] }),
    WeeklyRates: async () => {
      await before('draftWeeklyRates', { agreementId: lumpAgreementId, rates: [{ module: 'BASIS', amountCents: '20000', ...span() }] }, author);
      const { rows } = await api.database.superuser.query<{ id: string }>(`SELECT id FROM agreements.weekly_rate WHERE valid_from = '${year}-01-01'`);
      return { ids: rows.map(({ id }) => id) };
    },
  };
  const signed = (kind: Kind) => (kind === 'Agreement' ? { signedOn: '2026-05-04' } : {});
  /** One after the other, from the draft to terms in force. */
  const way = (kind: Kind): readonly (readonly [string, Credentials, object])[] => [
    [`negotiate${kind}`, author, {}],
    [`approve${kind}Professionally`, expert, {}],
    [`approve${kind}Economically`, controller, {}],
    [`activate${kind}`, author, signed(kind)],
  ];
  const after = async (kind: Kind, steps: number): Promise<Named> => {
    const named = await draft[kind]();
    for (const [field, credentials, more] of way(kind).slice(0, steps)) await before(field, { ...named, ...more }, credentials);
    return named;
  };
  const stepsOf = (kind: Kind): Readonly<Record<string, Preparation>> => ({
    ...Object.fromEntries(way(kind).map(([field, credentials, more], steps) => [field, async () => ({ credentials, input: { ...(await after(kind, steps)), ...more } })])),
    [`reopen${kind}`]: async () => ({ credentials: author, input: { ...(await after(kind, 2)), reason: 'FEE' } }),
    [`discard${kind}`]: async () => ({ credentials: author, input: await draft[kind]() }),
    [`end${kind}`]: async () => ({ credentials: author, input: { ...(await after(kind, 4)), lastDay: `${year}-06-30` } }),
  });
  return {
    ...stepsOf('Agreement'),
    ...stepsOf('SettlementRate'),
    ...stepsOf('WeeklyRates'),
    draftAgreement: async () => ({ credentials: author, input: agreement() }),
    editAgreement: async () => {
      const { id: agreementId, revision } = await before('draftAgreement', agreement(), author);
      return { credentials: author, input: { agreementId, revision, feePart: '60 Euro je Platz' } };
    },
    editSettlementRate: async () => ({ credentials: author, input: { ...(await draft.SettlementRate()), ...rate(), amountCents: '8000' } }),
  };
}
