import type { Credentials, TestApi } from '../api.js';
import { setDatabaseClock } from '../database-clock.js';
import { buildPublishingOffice, wishOf } from '../publishing-office.js';
import { NOW } from '../seat-office/seat-states.js';
import type { Earlier } from './earlier-commands.js';
import type { Preparation } from './seat-commands.js';

/** Offers on their way into the catalogue, its words, and what people keep of it. */
export const OFFER_COMMAND_FIELDS = [
  'publishOfferDraft', 'updateOffer', 'listInformationOffer', 'updateInformationOffer', 'archiveInformationOffer', 'retireOfferCode',
  'changeSavedSearch', 'acknowledgeSavedSearch', 'deleteSavedSearch', 'createCalendarFeed', 'revokeCalendarFeed',
] as const;

const ENTRY = { title: 'Boxen', category: 'CLUB', kind: 'GROUP', admission: 'OPEN', delivery: 'ON_SITE', capacity: 12, municipalityAgs: '06432004', resourceKind: 'CLUB' };

/** A host in an agency's network and a club outside of it, with whoever writes for them. */
export async function openOfferCommands(api: TestApi, before: Earlier): Promise<Readonly<Record<string, Preparation>>> {
  await setDatabaseClock(api.database.superuser, NOW);
  const office = await buildPublishingOffice(api.database.superuser);
  const lead = await api.signIn('lead@offers.example', office.hostId, 'GROUP_LEAD');
  const agency = await api.signIn('agency@offers.example', office.agencyId, 'ADMINISTRATOR');
  let count = 0;
  const draft = async () => ({ draftId: (await before('draftOffer', { content: wishOf(office) }, lead))['id'] });
  const listed = async () => ({ offerId: (await before('listInformationOffer', { hostId: office.clubId, content: ENTRY }, agency))['id'] });
  const search = async () => ({ savedSearchId: (await before('saveSearch', { name: `Sport ${++count}`, criteria: {}, notify: true }, agency))['id'] });
  return {
    publishOfferDraft: async () => ({ credentials: lead, input: await draft() }),
    updateOffer: async () => ({ credentials: lead, input: { offerId: (await before('publishOfferDraft', await draft(), lead))['id'], content: wishOf(office, { capacity: 9 }) } }),
    listInformationOffer: async () => ({ credentials: agency, input: { hostId: office.clubId, content: ENTRY } }),
    updateInformationOffer: async () => ({ credentials: agency, input: { ...(await listed()), content: { ...ENTRY, capacity: 9 } } }),
    archiveInformationOffer: async () => ({ credentials: agency, input: await listed() }),
    retireOfferCode: async () => {
      const named = { list: 'TOPIC', code: `OWN_${++count}` };
      await before('saveOfferCode', { ...named, labelDe: 'Eigenes', labelEn: 'Own' }, agency);
      return { credentials: agency, input: named };
    },
    changeSavedSearch: async () => ({ credentials: agency, input: { ...(await search()), name: `Anders ${count}` } }),
    acknowledgeSavedSearch: async () => ({ credentials: agency, input: await search() }),
    deleteSavedSearch: async () => ({ credentials: agency, input: await search() }),
    createCalendarFeed: async () => ({ credentials: lead, input: { kind: 'PERSON' } }),
    revokeCalendarFeed: async () => ({ credentials: lead, input: { feedId: await openFeed(api, before, lead) } }),
  };
}

async function openFeed({ database }: TestApi, before: Earlier, lead: Credentials): Promise<string> {
  await before('createCalendarFeed', { kind: 'PROVIDER' }, lead);
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM offers.calendar_feed WHERE kind = 'PROVIDER' ORDER BY id DESC LIMIT 1`);
  return rows[0]!.id;
}
