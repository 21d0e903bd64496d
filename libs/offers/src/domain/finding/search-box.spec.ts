import { describe, expect, it } from '@jest/globals';
import { boxAround } from './search-box.js';

describe('the box around a circle', () => {
  it('is as high as the circle: one degree of latitude is 111.195080 km', () => {
    const { latFrom, latTo } = boxAround({ lat: 50, lon: 8, km: 111.19508 });
    expect([latFrom, latTo]).toEqual([expect.closeTo(49, 6), expect.closeTo(51, 6)]);
  });

  it('is wider than the circle’s own parallel: its easternmost point lies further north', () => {
    // asin(sin(1°) / cos(60°)) = 2.000305°: by hand, sin 1° = 0.01745241, twice that is 0.03490481
    const { lonFrom, lonTo } = boxAround({ lat: 60, lon: 8, km: 111.19508 });
    expect([lonFrom, lonTo]).toEqual([expect.closeTo(8 - 2.000305, 5), expect.closeTo(8 + 2.000305, 5)]);
  });

  it('knows every longitude at a pole and across the 180th meridian', () => {
    expect(boxAround({ lat: 89.9, lon: 8, km: 100 })).toMatchObject({ lonFrom: -180, lonTo: 180 });
    expect(boxAround({ lat: 50, lon: 179.9, km: 100 })).toMatchObject({ lonFrom: -180, lonTo: 180 });
  });
});
