import type { ReactNode } from 'react';
import type { Debt } from './debts.js';
import type { PartyFragment } from './month.generated.js';

const SIZE = 480;
const MIDDLE = SIZE / 2;
const RADIUS = 165;
const THICKEST = 14;

interface NettingPictureProps {
  readonly label: string;
  readonly parties: readonly PartyFragment[];
  readonly debts: readonly Debt[];
  /** What the thickness is measured by: the same in both pictures. */
  readonly most: readonly Debt[];
}

/** Everybody on a circle and an arrow for each debt, as thick as it is large; the table beside it says the same in words. */
export function NettingPicture({ label, parties, debts, most }: NettingPictureProps): ReactNode {
  const largest = Math.max(1, ...most.map(({ cents }) => Number(cents)));
  const places = new Map(parties.map(({ id }, index) => [id, placeAt((index / parties.length) * 2 * Math.PI - Math.PI / 2)]));
  return (
    <svg className="pv-netting" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      {debts.map((debt) => (
        <Arrow key={`${debt.from.id}${debt.to.id}`} from={places.get(debt.from.id)!} to={places.get(debt.to.id)!} width={1.5 + (Number(debt.cents) / largest) * THICKEST} />
      ))}
      {parties.map(({ id, code }) => (
        <Party key={id} at={places.get(id)!} code={code} />
      ))}
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const placeAt = (angle: number, radius = RADIUS): Place => ({ x: MIDDLE + radius * Math.cos(angle), y: MIDDLE + radius * Math.sin(angle) });
const between = (one: Place, other: Place, share: number): Place => ({ x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share });

/** Bent towards the right of its way, so that there and back do not lie on each other. */
function Arrow({ from, to, width }: { readonly from: Place; readonly to: Place; readonly width: number }): ReactNode {
  const [length, half] = [Math.hypot(to.x - from.x, to.y - from.y), between(from, to, 0.5)];
  const [across, along] = [{ x: -(to.y - from.y) / length, y: (to.x - from.x) / length }, { x: (to.x - from.x) / length, y: (to.y - from.y) / length }];
  const bend = { x: half.x + across.x * 28, y: half.y + across.y * 28 };
  const head = 7 + width;
  const start = between(from, bend, 16 / Math.max(1, Math.hypot(bend.x - from.x, bend.y - from.y)));
  const tip = between(to, bend, 16 / Math.max(1, Math.hypot(bend.x - to.x, bend.y - to.y)));
  const way = { x: tip.x - bend.x, y: tip.y - bend.y };
  const unit = Math.hypot(way.x, way.y) || 1;
  const to1 = { x: way.x / unit, y: way.y / unit };
  const neck = { x: tip.x - to1.x * head, y: tip.y - to1.y * head };
  const side = { x: -to1.y * (head / 2 + width / 3), y: to1.x * (head / 2 + width / 3) };
  if (along.x === 0 && along.y === 0) return null;
  return (
    <g className="pv-netting__debt">
      <path d={`M ${start.x} ${start.y} Q ${bend.x} ${bend.y} ${neck.x} ${neck.y}`} strokeWidth={width} fill="none" />
      <path d={`M ${tip.x} ${tip.y} L ${neck.x + side.x} ${neck.y + side.y} L ${neck.x - side.x} ${neck.y - side.y} Z`} stroke="none" />
    </g>
  );
}

function Party({ at, code }: { readonly at: Place; readonly code: string }): ReactNode {
  const isRight = at.x > MIDDLE + 8;
  const isLeft = at.x < MIDDLE - 8;
  const below = at.y > MIDDLE ? 30 : -20;
  return (
    <g className="pv-netting__party">
      <circle cx={at.x} cy={at.y} r={11} />
      <text x={at.x} y={at.y + below} textAnchor={isRight && at.x > SIZE - 90 ? 'end' : isLeft && at.x < 90 ? 'start' : 'middle'}>
        {code}
      </text>
    </g>
  );
}
