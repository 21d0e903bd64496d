import { oneLine } from '#kernel';

type Params = Readonly<Record<string, string>>;

/** Parameters: `organisation` (the debtor's name), `items` (how many are overdue), `cents` (open in all), `level` (1 to 3, the highest), `link`. */
const paymentReminder = {
  code: 'payment-reminder',
  subject: ({ organisation, level }: Params): string => `Platzverbund: ${level ?? '1'}. Zahlungserinnerung für ${oneLine(organisation ?? '')}`,
  text: ({ organisation, items, cents, level, link }: Params): string => `Guten Tag,

${items === '1' ? 'ein Posten' : `${items ?? ''} Posten`} von ${oneLine(organisation ?? '')} aus abgeschlossenen Abrechnungsmonaten ${items === '1' ? 'ist' : 'sind'} überfällig. Offen sind zusammen ${euros(cents ?? '0')}, höchste Mahnstufe: ${level ?? '1'}.

Welche es sind, an wen und mit welchem Verwendungszweck zu zahlen ist, steht nach der Anmeldung unter „Offene Posten“:

${link ?? ''}

Ist schon bezahlt, tragen Sie die Zahlung bitte dort ein oder lesen Sie Ihren Kontoauszug ein.

Platzverbund
`,
};

/** Every mail about payments. */
export const paymentMails = [paymentReminder] as const;

function euros(cents: string): string {
  const digits = cents.padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')},${digits.slice(-2)} €`;
}
