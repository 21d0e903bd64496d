import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, listed } from '../../app/format.js';
import type { StayDays } from './use-stay-days.js';

/** More days than these are counted, not named. */
const NAMED = 5;

export function useNamedDays(): (days: readonly string[]) => string {
  const { t } = useTranslation('stays');
  return (days) => listed(days.length > NAMED ? [...days.slice(0, NAMED).map(day), t('days.more', { count: days.length - NAMED })] : days.map(day));
}

interface StayDaysNoteProps {
  /** Null: not known yet. */
  readonly of: StayDays | null;
  readonly kind: 'freed' | 'back' | 'added';
}

/** What days mean in sessions, said before anything is done; read out when the days change. */
export function StayDaysNote({ of, kind }: StayDaysNoteProps): ReactNode {
  const { t } = useTranslation('stays');
  const named = useNamedDays();
  return (
    <div className="pv-freed kern-body" aria-live="polite">
      {of === null ? <p>{t('days.choose')}</p> : <Known of={of} kind={kind} named={named} />}
    </div>
  );
}

function Known({ of: { sessions, isMore }, kind, named }: { readonly of: StayDays; readonly kind: StayDaysNoteProps['kind']; readonly named: (days: readonly string[]) => string }): ReactNode {
  const { t } = useTranslation('stays');
  if (isMore) return <p>{t(`days.${kind}Many`, { count: sessions.length })}</p>;
  if (sessions.length === 0) return <p>{t(`days.${kind}None`)}</p>;
  const full = kind === 'freed' ? [] : sessions.filter(({ seatsFree }) => seatsFree === 0);
  return (
    <>
      <p>{t(`days.${kind}`, { count: sessions.length, days: named(sessions.map(({ date }) => date)) })}</p>
      {full.length > 0 && <p>{t('days.full', { count: full.length, days: named(full.map(({ date }) => date)) })}</p>}
    </>
  );
}
