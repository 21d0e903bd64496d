import { BREMERHAVEN } from './preset-bremerhaven.js';
import { DARMSTADT_DIEBURG } from './preset-darmstadt-dieburg.js';
import { TRIER_SAARBURG } from './preset-trier-saarburg.js';
import type { RegimePreset, RegimePresetCode } from './regime-terms.js';

/** The regimes of the source documents, ready to be adopted by an agency; none of them holds an amount of money. */
export const REGIME_PRESETS: Readonly<Record<RegimePresetCode, RegimePreset>> = {
  STA_DARMSTADT_DIEBURG: DARMSTADT_DIEBURG,
  PROVIDER_BUDGET_BREMERHAVEN: BREMERHAVEN,
  SOCIAL_SPACES_TRIER_SAARBURG: TRIER_SAARBURG,
};
