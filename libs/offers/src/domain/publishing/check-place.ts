import { isUuid } from '#kernel';
import { readChoice, type Reading } from './field-readers.js';

const AGS = /^(?:0[1-9]|1[0-6])\d{6}$/;

/** Where it takes place: at a site, in a municipality, at a point, or online. */
export function checkPlace(reading: Reading) {
  const { wish, problems } = reading;
  const delivery = readChoice(reading, 'delivery', ['ON_SITE', 'ONLINE']);
  if (delivery === null && wish.delivery == null) problems.add('delivery', 'MISSING', null, 'ON_SITE or ONLINE');
  const siteId = readSite(reading);
  const site = siteId === null ? undefined : reading.known.sites.get(siteId);
  const { lat, lon } = readPoint(reading);
  const ags = readMunicipality(reading, lat !== null);
  const municipalityAgs = ags ?? (delivery === 'ON_SITE' ? (site?.municipalityAgs ?? null) : null);
  if (delivery === 'ON_SITE' && municipalityAgs === null && !wish.municipalityAgs) {
    problems.add('municipalityAgs', 'MISSING', null, 'an AGS of 8 digits, because delivery is ON_SITE');
  }
  const isAtSite = site !== undefined && lat === null && municipalityAgs === site.municipalityAgs;
  return { delivery, siteId, municipalityAgs, lat: isAtSite ? site.lat : lat, lon: isAtSite ? site.lon : lon };
}

function readSite({ wish, known, problems }: Reading): string | null {
  const id = wish.siteId?.toLowerCase() || null;
  if (id === null || (isUuid(id) && known.sites.has(id))) return id;
  problems.add('siteId', 'UNKNOWN_REFERENCE', wish.siteId, 'the id of an open site');
  return null;
}

function readPoint({ wish, problems }: Reading): { lat: number | null; lon: number | null } {
  const [lat, lon] = [wish.lat ?? null, wish.lon ?? null];
  if (lat !== null && !(Math.abs(lat) <= 90)) problems.add('lat', 'BAD_VALUE', lat, 'degrees from -90 to 90');
  if (lon !== null && !(Math.abs(lon) <= 180)) problems.add('lon', 'BAD_VALUE', lon, 'degrees from -180 to 180');
  if ((lat === null) !== (lon === null)) problems.add(lat === null ? 'lat' : 'lon', 'MISSING', null, 'latitude and longitude, or neither');
  return { lat, lon };
}

function readMunicipality({ wish, known, problems }: Reading, hasPoint: boolean): string | null {
  const ags = wish.municipalityAgs || null;
  if (ags === null) return null;
  if (!AGS.test(ags)) problems.add('municipalityAgs', 'BAD_VALUE', ags, 'an AGS of 8 digits, the first two 01 to 16');
  else if (!hasPoint && !known.municipalities.has(ags)) problems.add('municipalityAgs', 'UNKNOWN_REFERENCE', ags, 'a municipality of the gazetteer, or latitude and longitude');
  return ags;
}
