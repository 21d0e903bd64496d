import type { Sentence } from '../sentence.js';

/** What is relaxed, and how many offers that opens. */
export const promise = ({ de, en }: Sentence, offers: number): Sentence => ({
  de: `${de}: ${offers} ${offers === 1 ? 'Angebot' : 'Angebote'}`,
  en: `${en}: ${offers} ${offers === 1 ? 'offer' : 'offers'}`,
});
