import { expect, it } from '@jest/globals';
import { similarWords } from './similar-words.js';

it.each([
  ['Gewaldprävention für Mädchen', ['gewaldpraevention', 'maedchen']],
  ['STRASSE Straße', ['strasse']],
  ['"starke Kinder"', []],
  ['Sport -Boxen', []],
  ['Klettern or Turnen', []],
  ['an der', []],
  ['Anti-Gewalt', ['anti', 'gewalt']],
  ['eins1 zwei2 drei3 vier4 fünf5 sechs6 sieben7', ['eins1', 'zwei2', 'drei3', 'vier4', 'fuenf5', 'sechs6']],
])('%s may resemble %j', (text, words) => {
  expect(similarWords(text)).toEqual(words);
});
