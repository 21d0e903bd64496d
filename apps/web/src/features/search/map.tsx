import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kilometres } from '../../app/format.js';
import { pointOf, type Point } from './match-rows.js';
import { drawing, type Drawing } from './projection.js';

interface OnMap {
  readonly offer: Parameters<typeof pointOf>[0] & { readonly id: string; readonly title: string };
}

interface MapProps {
  /** From where ways are measured; null: from nowhere in particular. */
  readonly home: (Point & { readonly name: string }) | null;
  readonly matches: readonly OnMap[];
  readonly misses: readonly OnMap[];
  readonly markedIds: readonly string[];
  readonly onMark: (offerIds: readonly string[]) => void;
  /** Shows an offer in the list. */
  readonly onShow: (offerId: string) => void;
}

interface Place extends Point {
  readonly name: string;
  readonly offers: readonly { readonly id: string; readonly title: string; readonly suits: boolean }[];
}

/** Where the offers lie around the home of the case: drawn from points alone, so that nobody else is asked for a picture. */
export function OfferMap({ home, matches, misses, markedIds, onMark, onShow }: MapProps): ReactNode {
  const { t } = useTranslation('search');
  const places = useMemo(() => placesOf(matches, misses), [matches, misses]);
  const [openName, setOpenName] = useState<string | null>(null);
  const picture = useMemo(() => drawing(home, places), [home, places]);
  const online = matches.filter(({ offer }) => pointOf(offer) === null).length;
  const open = places.find(({ offers }) => offers.some(({ id }) => markedIds.includes(id))) ?? places.find(({ name }) => name === openName);
  if (picture === null) return <p className="kern-body">{t('map.nothing')}</p>;
  return (
    <div className="pv-map">
      <div className="pv-map__sheet">
        <Backdrop picture={picture} />
        {home && (
          <span className="pv-map__home" style={picture.at(home)}>
            <span className="kern-icon kern-icon--home kern-icon--small" aria-hidden="true" />
            <span className="kern-sr-only">{t('map.home', { place: home.name })}</span>
          </span>
        )}
        {places.map((place) => (
          <Marker
            key={place.name}
            place={place}
            style={picture.at(place)}
            isMarked={place.offers.some(({ id }) => markedIds.includes(id))}
            isOpen={place === open}
            onOpen={() => {
              setOpenName(place.name);
              onMark(place.offers.map(({ id }) => id));
            }}
          />
        ))}
      </div>
      <p className="kern-body kern-body--small">{t('map.hint')}</p>
      <div className="pv-map__place" tabIndex={0} role="region" aria-label={t('map.placeLabel')}>
        {open ? <PlaceOffers place={open} onShow={onShow} /> : <p className="kern-body">{t('map.choose')}</p>}
      </div>
      {online > 0 && <p className="kern-body kern-body--small">{t('map.online', { count: online })}</p>}
    </div>
  );
}

function placesOf(matches: readonly OnMap[], misses: readonly OnMap[]): Place[] {
  const places = new Map<string, Point & { name: string; offers: { id: string; title: string; suits: boolean }[] }>();
  const rows = [...matches.map(({ offer }) => ({ offer, suits: true })), ...misses.map(({ offer }) => ({ offer, suits: false }))];
  for (const { offer, suits } of rows) {
    const point = pointOf(offer);
    if (point === null) continue;
    const key = `${point.lat} ${point.lon}`;
    const place = places.get(key) ?? { lat: point.lat, lon: point.lon, name: offer.municipality?.name ?? offer.title, offers: [] };
    place.offers.push({ id: offer.id, title: offer.title, suits });
    places.set(key, place);
  }
  // From north to south and west to east: the order in which the keyboard walks them.
  return [...places.values()].sort((a, b) => b.lat - a.lat || a.lon - b.lon);
}

function Backdrop({ picture }: { readonly picture: Drawing }): ReactNode {
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true" className="pv-map__backdrop">
      {picture.rings.map(({ km, radius }) => (
        <g key={km}>
          <circle cx={50} cy={50} r={radius} />
          <text x={50} y={50 - radius - 0.8} textAnchor="middle">
            {kilometres(km)}
          </text>
        </g>
      ))}
    </svg>
  );
}

interface MarkerProps {
  readonly place: Place;
  readonly style: { readonly left: string; readonly top: string };
  readonly isMarked: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function Marker({ place, style, isMarked, isOpen, onOpen }: MarkerProps): ReactNode {
  const { t } = useTranslation('search');
  const suiting = place.offers.filter(({ suits }) => suits).length;
  return (
    <button
      type="button"
      className={`pv-marker${suiting === 0 ? ' pv-marker--near' : ''}${isMarked ? ' pv-marker--marked' : ''}`}
      style={style}
      aria-pressed={isOpen}
      onClick={onOpen}
      onFocus={onOpen}
      onMouseEnter={onOpen}
    >
      <span className="pv-marker__dot">{place.offers.length}</span>
      <span className="kern-sr-only">{t('map.at', { count: place.offers.length })}</span>
      <span className="pv-marker__name">{place.name}</span>
    </button>
  );
}

function PlaceOffers({ place, onShow }: { readonly place: Place; readonly onShow: (offerId: string) => void }): ReactNode {
  const { t } = useTranslation('search');
  return (
    <>
      <h3 className="kern-title">{t('map.here', { place: place.name })}</h3>
      <ul className="pv-next">
        {place.offers.map(({ id, title, suits }) => (
          <li key={id}>
            <button type="button" className="pv-link" aria-label={t('map.toList', { offer: title })} onClick={() => onShow(id)}>
              {title}
            </button>
            <span className="kern-body kern-body--small">{t(suits ? 'map.suits' : 'map.near')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
