import type { Draws } from './random.js';
import type { DemoReferral } from './referral.js';

export interface Contact {
  readonly kind: 'SINGLE' | 'PARENT' | 'RESOURCE_PERSON';
  readonly minutes: number;
  readonly workType: 'CASE' | 'CASE_RELATED';
  readonly staff: 'PROFESSIONAL' | 'SEMI_PROFESSIONAL';
}

const TURNS = ['SINGLE', 'PARENT', 'SINGLE', 'RESOURCE_PERSON', 'SINGLE', 'PARENT'] as const;
const SHORTEST = 30;

/** Modules with many hours have longer contacts. */
const LONG = ['ZUSATZ', 'SONDER'];

/** Contacts of together so many minutes, in turns as the modules' examples have them (DD-03 to DD-07); young adults (§ 41) have no talks with parents. */
export function contactsOf({ module, legalBasis }: DemoReferral, minutes: number, luck: Draws): Contact[] {
  const contacts: Contact[] = [];
  for (let left = minutes; left >= SHORTEST; ) {
    const turn = TURNS[contacts.length % TURNS.length]!;
    const kind = turn === 'PARENT' && legalBasis === '41' ? 'RESOURCE_PERSON' : turn;
    const usual = kind === 'RESOURCE_PERSON' ? luck.pick([30, 60]) : kind === 'PARENT' ? luck.pick([60, 60, 90]) : LONG.includes(module) ? luck.pick([90, 120]) : luck.pick([60, 90]);
    const semi = luck.chance(kind === 'SINGLE' ? 0.3 : 0.1);
    contacts.push({ kind, minutes: Math.min(usual, left), workType: kind === 'RESOURCE_PERSON' ? 'CASE_RELATED' : 'CASE', staff: semi ? 'SEMI_PROFESSIONAL' : 'PROFESSIONAL' });
    left -= usual;
  }
  return contacts;
}
