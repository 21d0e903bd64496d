import { inOrder } from '../../app/format.js';
import type { WorkPartsFragment } from './work.generated.js';

export type Work = WorkPartsFragment;

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What may stand in an entry of one's own: for whom, and for which group or social space. */
export interface WorkChoices {
  readonly agencies: readonly Choice[];
  readonly offers: readonly Choice[];
  readonly spaces: readonly (Choice & { readonly agencyId: string })[];
}

export const WORK_TYPES = ['CROSS_CASE', 'NETWORK', 'UNSPECIFIC'] as const;
export const STAFF = ['PROFESSIONAL', 'SEMI_PROFESSIONAL'] as const;

const sorted = <One extends Choice>(choices: readonly One[]): One[] => {
  const order = inOrder(choices.map(({ text }) => text));
  return [...choices].sort((one, other) => order.indexOf(one.text) - order.indexOf(other.text));
};

interface AtWork {
  readonly networks: readonly { readonly agency: { readonly id: string; readonly name: string } }[];
  readonly agreements: readonly { readonly agency: { readonly id: string; readonly name: string } }[];
  readonly offers: readonly { readonly id: string; readonly title: string }[];
  readonly spaces: readonly { readonly id: string; readonly name: string; readonly agency: { readonly id: string } }[];
}

/** Agencies in whose network the provider is, or with which it has an agreement; each once. */
export function choicesOf({ networks, agreements, offers, spaces }: AtWork): WorkChoices {
  return {
    agencies: sorted([...new Map([...networks, ...agreements].map(({ agency: { id, name } }) => [id, { value: id, text: name }])).values()]),
    offers: sorted(offers.map(({ id, title }) => ({ value: id, text: title }))),
    spaces: sorted(spaces.map(({ id, name, agency }) => ({ value: id, text: name, agencyId: agency.id }))),
  };
}
