import { writeFolder } from '../../naive/generate-folder.js';
import type { Folder } from '../../naive/store.js';
import { addCases } from './case-maker.js';
import { addOffers } from './offer-kinds.js';
import { addParties } from './parties.js';
import { createScene } from './scene.js';

/** A folder of the exchange format in which the borders of section 3 were planted on purpose; an import refuses none of it. */
export function generateMatchingFolder(seed: number, referrals: number): Folder {
  const scene = createScene(seed);
  addParties(scene);
  addOffers(scene);
  addCases(scene, referrals);
  return writeFolder(scene.rng, scene.tables, scene.rows('sessions.csv'));
}
