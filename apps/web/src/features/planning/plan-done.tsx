import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, longDay } from '../../app/format.js';
import type { BeforeFragment } from './planning.generated.js';

/** What came of it. */
export interface Planned {
  /** Days that have a session now which they had not. */
  readonly days: readonly string[];
  /** Sessions that stay as they were, because somebody has a seat. */
  readonly held: readonly BeforeFragment[];
  /** How many of them had been cancelled. */
  readonly returned: number;
}

interface PlanDoneProps {
  readonly offerId: string;
  readonly planned: Planned;
  /** Null: there is nothing more to plan here. */
  readonly onMore: (() => void) | null;
}

/** Says what was planned, and where to look at it. */
export function PlanDone({ offerId, planned: { days, held, returned }, onMore }: PlanDoneProps): ReactNode {
  const { t } = useTranslation('planning');
  const element = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; whoever listens goes on here.
  useEffect(() => element.current?.focus(), []);
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? t('done.unchanged') : first === last ? longDay(first) : t('done.span', { from: day(first), to: day(last) });
  return (
    <div className="pv-note" ref={element} tabIndex={-1}>
      <KernAlert variant="success" title={t('done.title', { count: days.length })} body={returned === 0 ? span : `${span} ${t('done.returned', { count: returned })}`} />
      {held.length > 0 && <KernAlert variant="warning" title={t('preview.held', { count: held.length })} body={t('preview.heldBody')} />}
      <div className="pv-actions">
        <Link className="kern-btn kern-btn--primary" to="/angebote/verwalten/$id" params={{ id: offerId }} search={first === undefined ? {} : { monat: first.slice(0, 7) }}>
          <span className="kern-label">{t('done.toCalendar')}</span>
        </Link>
        {onMore && <KernButton text={t('done.more')} onClick={onMore} />}
      </div>
    </div>
  );
}
