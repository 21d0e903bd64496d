import { certificates, offers, sessions } from '../domain/files/offer-files.js';
import type { FileMapping } from './file-mapping.js';
import { settlementRate } from './party-mappings.js';
import { idsOf, same } from './same-columns.js';

const offer: FileMapping = {
  file: offers,
  table: 'offers.offer',
  key: ['code'],
  id: 'self.id',
  joins: 'LEFT JOIN ref_offer self ON self.code = s.id',
  columns: {
    code: 's.id',
    ...idsOf('host_id'),
    ...same('title', 'category', 'kind', 'admission', 'delivery', 'capacity', 'age_from', 'age_to', 'genders', 'topics', 'languages'),
    ...same('accessibility', 'contraindications', 'staff', 'lead_qualification', 'municipality_ags', 'lat', 'lon', 'settleable'),
    // co-hosts are staged as identifier:percent, in their order
    cohost_ids: `(SELECT coalesce(array_agg(c.id ORDER BY share.n), '{}') FROM unnest(s.cohosts) WITH ORDINALITY share(text, n)
      LEFT JOIN ref_organisation c ON c.code = split_part(share.text, ':', 1))`,
    cohost_percents: `(SELECT coalesce(array_agg(split_part(share.text, ':', 2)::numeric ORDER BY share.n), '{}')
      FROM unnest(s.cohosts) WITH ORDINALITY share(text, n))`,
  },
  hasOrigin: true,
  agency: 'NULL::uuid',
};

const certificate: FileMapping = {
  file: certificates,
  table: 'offers.certificate',
  key: ['offer_id', 'agency_id', 'valid_from'],
  columns: { ...idsOf('offer_id', 'agency_id'), ...same('valid_from', 'valid_to', 'number') },
  hasOrigin: true,
  agency: 'agency_id.id',
  timeRule: {
    what: 'the certificate of the same offer and agency',
    group: ['offer_id', 'agency_id'],
    reads: ['valid_from', 'valid_to'],
    // a withdrawal stays, whatever the file says
    endsOn: (row) => `least(${row}.valid_to, (SELECT w.withdrawn_from - 1 FROM offers.certificate w WHERE w.id = ${row}.id))`,
  },
};

const session: FileMapping = {
  file: sessions,
  table: 'offers.session',
  key: ['offer_id', 'date', 'start'],
  columns: { ...idsOf('offer_id'), ...same('date', 'start', 'minutes', 'state', 'entry') },
  // a change of the offer's capacity reaches its sessions later, between freed and new seats (merge-seats.ts)
  initial: { capacity: 'offer_id.capacity' },
  agency: 'NULL::uuid',
};

export const offerMappings: readonly FileMapping[] = [offer, settlementRate, certificate, session];
