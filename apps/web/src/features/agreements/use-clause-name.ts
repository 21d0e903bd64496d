import { useTranslation } from 'react-i18next';
import type { ClausePart } from './agreements.generated.js';

/** How a clause is called: the two of co-use by what they allow, others by their part and identifier. */
export function useClauseName(): (clause: { readonly code: string; readonly part: ClausePart }) => string {
  const { t } = useTranslation('agreements');
  return ({ code, part }) => {
    if (code === 'CO_USE_OUTGOING' || code === 'CO_USE_INCOMING') return t(`templates.kinds.${code}`);
    return t('clause.of', { code, part: t(`clausePart.${part}`) });
  };
}
