import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { greatCircleKm } from './distance.js';
import { screeningBox } from './screening-box.js';

describe('the box around a place', () => {
  it('holds every point within the distance, at the poles and across the 180th meridian too', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), degrees(90), degrees(180), fc.double({ min: 0, max: 0.5, noNaN: true }), (lat, lon, lat2, lon2, more) => {
        const other = { lat: lat2, lon: lon2 };
        const box = screeningBox({ lat, lon }, greatCircleKm({ lat, lon }, other) + more);
        expect(box.latFrom <= lat2 && lat2 <= box.latTo && box.lonFrom <= lon2 && lon2 <= box.lonTo).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not much larger than the circle: 20 km are 0.18 degrees of latitude, and at 50 degrees north 0.28 of longitude', () => {
    const { latFrom, latTo, lonFrom, lonTo } = screeningBox({ lat: 50, lon: 8 }, 20);
    expect([latFrom, latTo, lonFrom, lonTo].map((degree) => Number(degree.toFixed(2)))).toEqual([49.82, 50.18, 7.72, 8.28]);
  });

  it('without a distance is everywhere', () => {
    expect(screeningBox({ lat: 50, lon: 8 }, null)).toEqual({ latFrom: -90, latTo: 90, lonFrom: -180, lonTo: 180 });
  });
});
