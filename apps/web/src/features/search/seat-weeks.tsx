import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../../app/format.js';
import type { SuitableMatch } from './match-rows.js';
import { mondays } from './weeks.js';

interface SeatWeeksProps {
  readonly weeks: SuitableMatch['offer']['seatWeeks'];
  readonly capacity: number;
  readonly from: string;
  /** Of the stay: earlier weeks are there to see, and do not count. */
  readonly firstDate: string;
}

const SHOWN = 10;

/** The free seats of the coming weeks: a cell each, with its number and a height, and the same in words for who hears it. */
export function SeatWeeks({ weeks, capacity, from, firstDate }: SeatWeeksProps): ReactNode {
  const { t } = useTranslation('search');
  const byMonday = new Map(weeks.map((one) => [one.week, one.seatsFree]));
  const words = (free: number | undefined): string => (free === undefined ? t('weeks.none') : free === 0 ? t('weeks.full') : t('weeks.free', { count: free }));
  return (
    <figure className="pv-weeks">
      <figcaption className="kern-body kern-body--small">{t('weeks.label')}</figcaption>
      <ol>
        {mondays(from, SHOWN).map((monday, index) => {
          const free = byMonday.get(monday);
          const kind = free === undefined ? 'none' : free === 0 ? 'full' : 'free';
          const isBefore = nextMonday(monday) <= firstDate;
          return (
            <li key={monday} className={`pv-week pv-week--${kind}${isBefore ? ' pv-week--before' : ''}`} title={t('weeks.of', { day: shortDay(monday), free: words(free) })}>
              <span className="kern-sr-only">{t('weeks.of', { day: shortDay(monday), free: words(free) })}</span>
              <span className="pv-week__bar" aria-hidden="true" style={{ blockSize: `${free === undefined ? 0 : Math.max(8, Math.min(100, (100 * free) / capacity))}%` }} />
              <span className="pv-week__number" aria-hidden="true">
                {free === undefined ? t('weeks.noneShort') : free === 0 ? t('weeks.fullShort') : free}
              </span>
              <span className="pv-week__day" aria-hidden="true">
                {index % 3 === 0 ? shortDay(monday) : ''}
              </span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}

const nextMonday = (monday: string): string => mondays(monday, 2)[1]!;
