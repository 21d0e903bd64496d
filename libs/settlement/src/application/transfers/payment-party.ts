import { isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import type { BillingParty } from '#identity';
import type { PaymentAddress, PaymentParty } from '../../domain/transfers/payment-file.js';
import { splitStreet } from '../../domain/transfers/postal-address.js';
import { toSepaText } from '../../domain/transfers/sepa-text.js';
import type { ExportProblem } from '../exports/month-exporter.js';

/** Lengths of the fields (ISO 20022, EPC132-08). */
const LONGEST = { name: 70, street: 70, houseNumber: 16, town: 35 } as const;
const POSTAL_CODE = /^\d{5}$/;

/** An account that a bank takes. */
export interface BankAccount {
  /** Without blanks, checked. */
  readonly iban: string;
  readonly bic: string | null;
}

/** Where the organisation is paid, or why no bank could be told: the IBAN is missing, wrong, or of no country of the SEPA. */
export function toBankAccount(party: BillingParty): BankAccount | ExportProblem {
  const iban = party.iban?.replace(/\s/g, '').toUpperCase() ?? '';
  if (iban === '') return problem(party, 'IBAN_MISSING', `${party.code} has no IBAN.`);
  if (!isValidIBAN(iban)) return problem(party, 'IBAN_INVALID', `The IBAN of ${party.code} is none: its shape or its check digits are wrong.`);
  if (!isSEPACountry(iban.slice(0, 2))) return problem(party, 'IBAN_NOT_SEPA', `The IBAN of ${party.code} is of a country outside of the SEPA.`);
  const bic = party.bic?.replace(/\s/g, '').toUpperCase() ?? '';
  return { iban, bic: isValidBIC(bic) ? bic : null };
}

/** Who pays or is paid, or why no bank could be told. `towns` are by AGS. */
export function toPaymentParty(party: BillingParty, towns: ReadonlyMap<string, string>): PaymentParty | ExportProblem {
  const account = toBankAccount(party);
  if (isProblem(account)) return account;
  return { name: toSepaText(party.name, LONGEST.name) || toSepaText(party.code, LONGEST.name), address: addressOf(party, towns), ...account };
}

export const isProblem = (made: PaymentParty | BankAccount | ExportProblem): made is ExportProblem => 'organisation' in made;

const problem = (party: BillingParty, code: string, message: string): ExportProblem => ({ code, organisation: party.code, message });

function addressOf(party: BillingParty, towns: ReadonlyMap<string, string>): PaymentAddress | null {
  const town = towns.get(party.municipalityAgs);
  if (town === undefined) return null;
  const parts = party.street === null ? null : splitStreet(party.street);
  const street = parts === null ? '' : toSepaText(parts.street, LONGEST.street);
  return {
    street: street === '' ? null : street,
    houseNumber: parts?.houseNumber == null ? null : toSepaText(parts.houseNumber, LONGEST.houseNumber),
    postalCode: party.postalCode !== null && POSTAL_CODE.test(party.postalCode) ? party.postalCode : null,
    town: toSepaText(town, LONGEST.town),
    country: 'DE',
  };
}
