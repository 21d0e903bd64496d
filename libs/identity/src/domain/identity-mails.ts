import { oneLine } from '#kernel';
import { networkInvitationMail } from './networks/network-mails.js';

type Params = Readonly<Record<string, string>>;

/** Somebody asked to set a new password; goes only to people who have one. Parameter: `link`. */
const passwordReset = {
  code: 'password-reset',
  holdsMinutes: 60,
  subject: (): string => 'Platzverbund: neues Passwort setzen',
  text: ({ link }: Params): string => `Guten Tag,

für Ihr Konto bei Platzverbund wurde ein neues Passwort angefordert. Setzen können Sie es eine Stunde lang unter dieser Adresse:

${link ?? ''}

Danach melden Sie sich auf allen Geräten neu an. Haben Sie kein neues Passwort angefordert, brauchen Sie nichts zu tun: Ihr bisheriges gilt weiter.

Platzverbund
`,
};

/** The second factor of somebody's sign-in was switched on or off. Parameter: `change` (ON or OFF). */
const secondFactorChanged = {
  code: 'second-factor-changed',
  subject: ({ change }: Params): string => `Platzverbund: zweiter Faktor ${change === 'OFF' ? 'ausgeschaltet' : 'eingeschaltet'}`,
  text: ({ change }: Params): string => `Guten Tag,

bei Ihrem Konto bei Platzverbund wurde der zweite Faktor ${change === 'OFF' ? SWITCHED_OFF : SWITCHED_ON}

Waren Sie das nicht, kennt jemand anders Ihr Passwort: Setzen Sie ein neues („Passwort vergessen“) und wenden Sie sich an die Stelle, die Platzverbund bei Ihnen betreut.

Platzverbund
`,
};
const SWITCHED_OFF = 'ausgeschaltet. Zum Anmelden genügt jetzt Ihr Passwort.';
const SWITCHED_ON = 'eingeschaltet. Zum Anmelden brauchen Sie jetzt außer Ihrem Passwort einen Code; auf anderen Geräten melden Sie sich neu an.';

/** Somebody was asked to join an organisation. Parameters: `organisation` (its name), `link`, `lastDay` (YYYY-MM-DD). */
const invitation = {
  code: 'invitation',
  subject: ({ organisation }: Params): string => `Platzverbund: Einladung von ${oneLine(organisation ?? '')}`,
  text: ({ organisation, link, lastDay }: Params): string => `Guten Tag,

${oneLine(organisation ?? '')} lädt Sie ein, bei Platzverbund mitzuarbeiten. Annehmen können Sie die Einladung bis zum ${germanDay(lastDay ?? '')} unter dieser Adresse:

${link ?? ''}

Haben Sie unter dieser E-Mail-Adresse schon ein Konto, melden Sie sich damit an; Ihr Passwort bleibt, wie es ist. Erwarten Sie keine Einladung, brauchen Sie nichts zu tun.

Platzverbund
`,
};

const germanDay = (day: string): string => day.split('-').reverse().join('.');

/** The mails that identity/ sends, for the worker. */
export const identityMails = [passwordReset, secondFactorChanged, invitation, networkInvitationMail] as const;
