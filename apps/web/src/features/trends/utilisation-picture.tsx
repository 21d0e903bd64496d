import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { month as monthName, percent, shortMonth } from '../../app/format.js';
import { shareOf, type MonthSum } from './month-sums.js';

const WIDTH = 720;
const HEIGHT = 300;
const TOP = 36;
const BOTTOM = 36;
const WIDEST = 90;
const PLOT = HEIGHT - TOP - BOTTOM;

/** For each month what was offered and how much of it was taken; the table beside it says the same in figures. */
export function UtilisationPicture({ sums }: { readonly sums: readonly MonthSum[] }): ReactNode {
  const { t } = useTranslation('trends');
  const most = Math.max(1, ...sums.map(({ offered }) => offered));
  const step = WIDTH / sums.length;
  const bar = Math.min(step * 0.6, WIDEST);
  const counted = sums.filter(({ offered }) => offered > 0).sort((one, other) => shareOf(one)! - shareOf(other)!);
  const [lowest, highest] = [counted[0], counted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const label = t('picture', {
    first: monthName(sums[0]!.month),
    last: monthName(sums.at(-1)!.month),
    highest: monthName(highest.month),
    most: percent(shareOf(highest)!),
    lowest: monthName(lowest.month),
    least: percent(shareOf(lowest)!),
  });
  return (
    <figure className="pv-trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {sums.map((sum, index) => {
          const [x, offered, occupied] = [index * step + (step - bar) / 2, (sum.offered / most) * PLOT, (sum.occupied / most) * PLOT];
          const share = shareOf(sum);
          return (
            <g key={sum.month}>
              <rect className="pv-trend__offered" x={x} y={TOP + PLOT - offered} width={bar} height={offered} />
              <rect className="pv-trend__occupied" x={x} y={TOP + PLOT - occupied} width={bar} height={occupied} />
              {share !== null && (
                <text className="pv-trend__text" x={x + bar / 2} y={TOP + PLOT - offered - 6} textAnchor="middle">
                  {percent(share)}
                </text>
              )}
              <text className="pv-trend__text" x={x + bar / 2} y={HEIGHT - 8} textAnchor="middle">
                {shortMonth(sum.month)}
              </text>
            </g>
          );
        })}
        <line className="pv-trend__base" x1={0} x2={WIDTH} y1={TOP + PLOT} y2={TOP + PLOT} />
      </svg>
      <figcaption className="kern-body kern-body--small">
        <span className="pv-trend__key pv-trend__key--occupied">{t('occupiedKey')}</span> <span className="pv-trend__key pv-trend__key--offered">{t('offeredKey')}</span>
      </figcaption>
    </figure>
  );
}
