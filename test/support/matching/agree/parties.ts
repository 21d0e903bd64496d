import { PLACES } from '../../naive/generate-places.js';
import type { Scene } from './scene.js';

/** H1 may do everything; each of the others lacks something, or has it from or until a day on which stays begin. */
export const HOSTS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8', 'H9'] as const;
export type Host = (typeof HOSTS)[number];

interface Terms {
  readonly from?: string;
  readonly to?: string;
  readonly bases?: string;
  readonly incoming?: boolean;
  readonly outgoing?: boolean;
  readonly draft?: boolean;
}

export function addParties(scene: Scene): void {
  const { agencies, rng } = scene;
  for (const id of agencies) scene.add('organisations.csv', { id, kind: 'AGENCY', name: id, municipality_ags: PLACES[0]?.ags ?? '' });
  for (const id of HOSTS) {
    scene.add('organisations.csv', { id, kind: rng.chance(0.7) ? 'PROVIDER' : 'PARTNER', name: id, municipality_ags: PLACES[1]?.ags ?? '' });
  }
  for (const agency of agencies) addTerms(scene, agency);
}

function addTerms(scene: Scene, agency: string): void {
  const { rng, day } = scene;
  const cut = day(rng.int(0, 2));
  const turn = rng.int(0, 2);
  const join = (provider: Host, from = '2025-01-01', to = ''): void => void scene.add('networks.csv', { agency_id: agency, provider_id: provider, valid_from: from, valid_to: to });
  const agree = (provider: Host, terms: Terms): void =>
    void scene.add('agreements.csv', {
      id: `${agency} ${provider} ${String(scene.rows('agreements.csv').length)}`,
      agency_id: agency,
      provider_id: provider,
      valid_from: terms.from ?? '2025-01-01',
      valid_to: terms.to ?? '',
      legal_bases: terms.bases ?? '31|30',
      service_part: 'L',
      quality_part: terms.draft === true ? '' : 'Q',
      fee_part: 'F',
      co_use_incoming: terms.incoming ?? true,
      co_use_outgoing: terms.outgoing ?? true,
    });
  join('H1');
  agree('H1', {});
  // In the network alone.
  join('H2');
  // An agreement alone, from the day of the cut on; a draft does not stand in for it before.
  agree('H3', { from: cut });
  agree('H3', { to: cut, draft: true });
  join('H4');
  agree('H4', { to: day(turn), incoming: false, outgoing: true });
  agree('H4', { from: day(turn + 1), incoming: false, outgoing: false });
  // In the network until one day and from another on, without an agreement but a draft.
  join('H5', '2025-01-01', day(0));
  join('H5', day(2));
  agree('H5', { draft: true });
  // Everything changes from one day to the next.
  join('H6');
  agree('H6', { to: day(turn), bases: '31', incoming: false, outgoing: rng.chance(0.5) });
  agree('H6', { from: day(turn + 1), bases: '30', incoming: true, outgoing: true });
  // Neither in the network nor with an agreement: H7. The clauses come later than the agreement, or go: H8.
  join('H8');
  agree('H8', { to: day(turn), outgoing: false, incoming: true });
  agree('H8', { from: day(turn + 1), outgoing: true, incoming: false });
  // Only after the span of most.
  join('H9', day(30));
  agree('H9', { from: day(30), bases: '31|30|35a' });
}
