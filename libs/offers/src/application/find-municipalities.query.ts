import { Injectable } from '@nestjs/common';
import { findMunicipalities, UnitOfWork, type Municipality, type RequestContext } from '#platform';

/** Municipalities by their keys: public geodata, the same for everybody. */
@Injectable()
export class FindMunicipalitiesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One statement for all of them; what the gazetteer does not know is left out. */
  byKeys(context: RequestContext, keys: readonly string[]): Promise<ReadonlyMap<string, Municipality>> {
    return this.unitOfWork.run(context, (tx) => findMunicipalities(tx, keys));
  }
}
