import { networkInvitationMail } from './networks/network-mails.js';

type Params = Readonly<Record<string, string>>;

/** Somebody asked to set a new password; goes only to people who have one. Parameter: `link`. */
const passwordReset = {
  code: 'password-reset',
  subject: (): string => 'Platzverbund: neues Passwort setzen',
  text: ({ link }: Params): string => `Guten Tag,

für Ihr Konto bei Platzverbund wurde ein neues Passwort angefordert. Setzen können Sie es eine Stunde lang unter dieser Adresse:

${link ?? ''}

Danach melden Sie sich auf allen Geräten neu an. Haben Sie kein neues Passwort angefordert, brauchen Sie nichts zu tun: Ihr bisheriges gilt weiter.

Platzverbund
`,
};

/** Somebody was asked to join an organisation. Parameters: `organisation` (its name), `link`, `lastDay` (YYYY-MM-DD). */
const invitation = {
  code: 'invitation',
  subject: ({ organisation }: Params): string => `Platzverbund: Einladung von ${organisation ?? ''}`,
  text: ({ organisation, link, lastDay }: Params): string => `Guten Tag,

${organisation ?? ''} lädt Sie ein, bei Platzverbund mitzuarbeiten. Annehmen können Sie die Einladung bis zum ${germanDay(lastDay ?? '')} unter dieser Adresse:

${link ?? ''}

Haben Sie unter dieser E-Mail-Adresse schon ein Konto, melden Sie sich damit an; Ihr Passwort bleibt, wie es ist. Erwarten Sie keine Einladung, brauchen Sie nichts zu tun.

Platzverbund
`,
};

const germanDay = (day: string): string => day.split('-').reverse().join('.');

/** The mails that identity/ sends, for the worker. */
export const identityMails = [passwordReset, invitation, networkInvitationMail] as const;
