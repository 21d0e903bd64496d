import { ok, refuse, type Result } from '#kernel';
import { findMunicipality, type Transaction } from '#platform';
import type { SiteKind } from '../../domain/organisations/site-kind.js';
import { parseLine } from '../../domain/people/plain-text.js';
import type { SiteFields, SiteRecord } from '../../persistence/organisations/site.sql.js';
import { parseAddress, type Address } from './address.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { placeUnknown, type PlaceUnknown } from './organisation-refusals.js';

export interface SiteInput extends Address {
  readonly kind: SiteKind;
  readonly name: string;
  /** Degrees (WGS 84); both or none. None: the municipality's point. */
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

const LONGEST_NAME = 200;

/** What is stored of a site, with its place in the gazetteer. */
export async function parseSite(tx: Transaction, input: SiteInput): Promise<Result<SiteFields, FieldInvalid | PlaceUnknown>> {
  const { lat, lon } = input;
  const name = parseLine(input.name, LONGEST_NAME);
  if (name === null) return refuse(fieldInvalid('name', 'a line of 1 to 200 characters'));
  const address = parseAddress(input);
  if (!address.ok) return address;
  if ((lat === undefined) !== (lon === undefined)) return refuse(fieldInvalid(lat === undefined ? 'lat' : 'lon', 'both coordinates or none'));
  if (lat !== undefined && !(Math.abs(lat) <= 90)) return refuse(fieldInvalid('lat', 'degrees from −90 to 90, together with lon'));
  if (lon !== undefined && !(Math.abs(lon) <= 180)) return refuse(fieldInvalid('lon', 'degrees from −180 to 180, together with lat'));
  const place = await findMunicipality(tx, input.municipalityAgs);
  if (!place) return refuse(placeUnknown);
  return ok({ kind: input.kind, name, ...address.value, municipalityAgs: place.ags, lat: lat ?? place.lat, lon: lon ?? place.lon });
}

/** What the journal says of a site. */
export const siteImage = ({ id: _id, ownerId: _ownerId, ...image }: SiteRecord): object => image;
