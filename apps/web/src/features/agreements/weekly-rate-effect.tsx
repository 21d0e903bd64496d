import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, difference, money } from '../../app/format.js';
import type { WeeklyRateRowFragment } from './agreements.generated.js';

interface WeeklyRateEffectProps {
  readonly module: WeeklyRateRowFragment['module'];
  readonly amountCents: string;
  readonly from: string;
  /** The one that it takes the place of; null: none. */
  readonly before: Pick<WeeklyRateRowFragment, 'amountCents'> | null;
}

/** What a week of the module will cost instead, and how much more or less that is. */
export function WeeklyRateEffect({ module, amountCents, from, before }: WeeklyRateEffectProps): ReactNode {
  const { t } = useTranslation('agreements');
  const shown = { module: t(`module.${module}`), from: day(from), amount: money(amountCents) };
  if (before === null) return <p className="kern-body">{t('weekly.first', shown)}</p>;
  const more = (BigInt(amountCents) - BigInt(before.amountCents)).toString();
  return <p className="kern-body">{t('weekly.instead', { ...shown, before: money(before.amountCents), difference: difference(more) })}</p>;
}
