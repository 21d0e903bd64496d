import { AdoptRegimePresetUseCase, type RegimePresetCode } from '#agreements';
import type { LocalDate, Refusal, Result } from '#kernel';
import type { RequestContext, UnitOfWork } from '#platform';
import { PublishConsentTextUseCase, type ConsentScope } from '#referrals';
import type { Agency } from './network/network-model.js';

export interface DemoTerms {
  readonly unitOfWork: UnitOfWork;
  /** An administrator of the agency, in whose name it is done. */
  readonly context: RequestContext;
  readonly agency: Agency;
  /** From when on both hold: as long as the demonstration's agreements. */
  readonly validFrom: LocalDate;
}

/** Of the three only the first one approves modules; the two others approve hours. */
const PRESETS: Readonly<Record<Agency, RegimePresetCode>> = {
  'JA-DADI': 'STA_DARMSTADT_DIEBURG',
  'JA-BHV': 'PROVIDER_BUDGET_BREMERHAVEN',
  'JA-TS': 'SOCIAL_SPACES_TRIER_SAARBURG',
};

const CONSENT_TEXTS: Readonly<Record<ConsentScope, string>> = {
  PARTICIPATION:
    'Wir sind damit einverstanden, dass unser Kind an einem Gruppenangebot teilnimmt und das Jugendamt dafür Angaben ohne Namen an beteiligte Träger weitergibt. Die Einwilligung ist freiwillig und kann jederzeit ohne Angabe von Gründen widerrufen werden. (Demodaten)',
  DISCLOSURE:
    'Wir sind damit einverstanden, dass der Träger der Gruppe nach der Zusage eines Platzes Name, Geburtsdatum und Kontaktdaten erfährt. Die Einwilligung ist freiwillig und kann jederzeit ohne Angabe von Gründen widerrufen werden. (Demodaten)',
};

/**
 * What a new case needs of its agency and no import brings: a regime, without which no module is approved, and the words in which
 * families are asked, without which no consent is recorded and no seat confirmed. Done once, however often the load is begun.
 */
export async function loadTerms({ unitOfWork, context, agency, validFrom }: DemoTerms): Promise<void> {
  const once = (step: string) => ({ idempotencyKey: `demo-terms-${step}` });
  demand(await new AdoptRegimePresetUseCase(unitOfWork).run(context, { preset: PRESETS[agency], validFrom, ...once('regime') }));
  for (const scope of Object.keys(CONSENT_TEXTS) as ConsentScope[]) {
    demand(await new PublishConsentTextUseCase(unitOfWork).run(context, { scope, text: CONSENT_TEXTS[scope], validFrom, ...once(`consent-${scope.toLowerCase()}`) }));
  }
}

/** In the demonstration nothing can be refused: a refusal is a bug. */
function demand(result: Result<unknown, Refusal>): void {
  if (!result.ok) throw new Error(`The demonstration was refused: ${result.refusal.code} ${result.refusal.message}`);
}
