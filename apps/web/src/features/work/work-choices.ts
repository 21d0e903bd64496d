import { inOrder } from '../../app/format.js';
import type { WorkPageQuery, WorkPartsFragment } from './work.generated.js';

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

/** Agencies in whose network the provider is, or with which it has an agreement; each once. */
export function choicesOf({ networkMemberships, agreements, offers, socialSpaces }: WorkPageQuery): WorkChoices {
  const agencies = [...(networkMemberships?.edges ?? []), ...(agreements?.edges ?? [])].map(({ node }) => node.agency);
  return {
    agencies: sorted([...new Map(agencies.map(({ id, name }) => [id, { value: id, text: name }])).values()]),
    offers: sorted((offers?.edges ?? []).map(({ node }) => ({ value: node.id, text: node.title }))),
    spaces: sorted((socialSpaces?.edges ?? []).map(({ node }) => ({ value: node.id, text: node.name, agencyId: node.agency.id }))),
  };
}
