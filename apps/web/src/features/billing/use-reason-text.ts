import { useTranslation } from 'react-i18next';
import { isReason } from './line-filters.js';

/** Why a line is held or not settled; a code that is newer than this page stands for itself. */
export function useReasonText(): (reason: string | null) => string | null {
  const { t } = useTranslation('billing');
  return (reason) => (isReason(reason) ? t(`reason.${reason}`) : reason);
}
