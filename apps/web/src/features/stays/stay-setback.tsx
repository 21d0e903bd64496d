import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { day, listed } from '../../app/format.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { useNamedDays } from './stay-days-note.js';
import type { ChangeStayMutation } from './stays.generated.js';

type Taken = Extract<ChangeStayMutation['changeStay'], { readonly __typename: 'SeatTaken' }>;
type Outside = Extract<ChangeStayMutation['changeStay'], { readonly __typename: 'SpanOutsideStay' }>;
type NotMatching = Extract<ChangeStayMutation['changeStay'], { readonly __typename: 'NotMatching' }>;

/** Why a stay is as it was: on which days there is no seat, or what speaks against them. */
export function StaySetback({ setback }: { readonly setback: Setback | null }): ReactNode {
  const { t } = useTranslation('stays');
  const { t: common } = useTranslation('common');
  const named = useNamedDays();
  const refused = setback !== null && 'refused' in setback ? setback.refused : null;
  const full = refused?.__typename === 'SeatTaken' && 'sessions' in refused ? (refused as Taken).sessions : [];
  const reasons = refused?.__typename === 'NotMatching' && 'reasons' in refused ? (refused as NotMatching).reasons : [];
  const outside = refused?.__typename === 'SpanOutsideStay' && 'lastDate' in refused ? (refused as Outside) : null;
  return (
    <div role="alert" className="pv-stack">
      <SetbackNote setback={setback} />
      {full.length > 0 && <p className="kern-body">{t('days.full', { count: full.length, days: named(full.map(({ date }) => date)) })}</p>}
      {outside !== null && <p className="kern-body">{t('outside', { from: day(outside.firstDate), to: day(outside.lastDate) })}</p>}
      {reasons.length > 0 && <p className="kern-body">{t('unfit', { reasons: listed(reasons.map((code) => common(`criterion.${code}`))) })}</p>}
    </div>
  );
}
