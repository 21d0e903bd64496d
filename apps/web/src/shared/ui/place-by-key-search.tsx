import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { FindMunicipalitiesDocument } from './place-search.generated.js';
import { PlaceSearch, type Place, type PlaceSearchProps } from './place-search.js';

interface PlaceByKeySearchProps extends Omit<PlaceSearchProps, 'place' | 'onChange'> {
  /** Its key; empty: none yet. */
  readonly ags: string;
  readonly onChange: (ags: string) => void;
}

/** A municipality by its name, where a form keeps only the key: what is not chosen here gets its name from the service. */
export function PlaceByKeySearch({ ags, onChange, ...field }: PlaceByKeySearchProps): ReactNode {
  const [chosen, setChosen] = useState<Place | null>(null);
  const isNamed = ags === '' || chosen?.ags === ags;
  const [{ data }] = useQuery({ query: FindMunicipalitiesDocument, variables: { text: ags }, pause: isNamed });
  const named = isNamed ? chosen : (data?.municipalities.find((one) => one.ags === ags) ?? { ags, name: ags });
  return (
    <PlaceSearch
      {...field}
      place={ags === '' ? null : named}
      onChange={(place) => {
        setChosen(place);
        onChange(place?.ags ?? '');
      }}
    />
  );
}
