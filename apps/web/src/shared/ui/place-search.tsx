import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { SearchField } from './search-field.js';
import { FindMunicipalitiesDocument } from './place-search.generated.js';

export interface Place {
  readonly ags: string;
  readonly name: string;
}

export interface PlaceSearchProps {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly place: Place | null;
  readonly error?: string | null;
  readonly onChange: (place: Place | null) => void;
}

/** A municipality by its name. */
export function PlaceSearch({ place, onChange, ...field }: PlaceSearchProps): ReactNode {
  const client = useClient();
  const find = async (text: string) => {
    const { data } = await client.query(FindMunicipalitiesDocument, { text }).toPromise();
    return data?.municipalities.map(({ ags, name }) => ({ value: ags, text: name })) ?? null;
  };
  return <SearchField {...field} chosen={place?.name ?? ''} find={find} onChoose={(found) => onChange(found && { ags: found.value, name: found.text })} />;
}
