import { Injectable } from '@nestjs/common';
import { findMunicipalities, searchMunicipalities, UnitOfWork, type Municipality, type RequestContext } from '#platform';

/** As many as somebody looks through. */
const MOST_FOUND = 12;

/** Municipalities by their keys or names: public geodata, the same for everybody. */
@Injectable()
export class FindMunicipalitiesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One statement for all of them; what the gazetteer does not know is left out. */
  byKeys(context: RequestContext, keys: readonly string[]): Promise<ReadonlyMap<string, Municipality>> {
    return this.unitOfWork.run(context, (tx) => findMunicipalities(tx, keys));
  }

  /** By what somebody types of a name; nothing for fewer than two characters. */
  byName(context: RequestContext, text: string): Promise<readonly Municipality[]> {
    const typed = text.trim();
    return typed.length < 2 ? Promise.resolve([]) : this.unitOfWork.run(context, (tx) => searchMunicipalities(tx, typed, MOST_FOUND));
  }
}
