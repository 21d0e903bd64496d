import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType('Municipality', { description: 'A municipality and where it lies: enough to name it and to draw it on a map.' })
export class MunicipalityType {
  @Field(() => String, { description: 'The eight digits of the official key (AGS).' })
  ags: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Float, { description: "Latitude of the municipality's own point, in degrees (WGS 84)." })
  lat: number;

  @Field(() => Float, { description: "Longitude of the municipality's own point, in degrees (WGS 84)." })
  lon: number;
}
