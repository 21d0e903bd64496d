import { describe, expect, it } from '@jest/globals';
import { parseWindows } from './availability.js';
import { windowLayers } from './window-layers.js';

const layers = (...windows: string[]) => windowLayers(parseWindows(windows));

describe('windows of a week as ranges', () => {
  it('a window begins at twice its minute of the week and ends before the border of its last', () => {
    expect(layers('MO 00:00-00:01', 'TU 00:00-24:00')).toEqual(['{[0,1),[2880,5759)}']);
  });

  it('two that touch stay two ranges of one layer', () => {
    expect(layers('MO 16:00-18:00', 'MO 14:00-16:00')).toEqual(['{[1680,1919),[1920,2159)}']);
  });

  it('two that overlap lie in different layers', () => {
    expect(layers('MO 14:00-16:30', 'MO 16:00-18:00', 'MO 17:00-18:00')).toEqual(['{[1680,1979),[2040,2159)}', '{[1920,2159)}']);
  });

  it('an empty one holds nothing', () => {
    expect(layers('MO 14:00-14:00')).toEqual([]);
  });
});
