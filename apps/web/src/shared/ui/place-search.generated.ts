// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/shared/ui/place-search.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type FindMunicipalitiesQueryVariables = Exact<{
  text: string;
}>;


export type FindMunicipalitiesQuery = { municipalities: Array<{ ags: string, name: string }> };

export const FindMunicipalitiesDocument = `query FindMunicipalities($text:String!){municipalities(text:$text){ags name}}` as unknown as TypedDocumentNode<FindMunicipalitiesQuery, FindMunicipalitiesQueryVariables>;
