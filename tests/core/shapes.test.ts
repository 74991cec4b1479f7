import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/core/random.ts';
import { type Scene, scenes } from '../../src/core/scenes.ts';
import { duplicatesOf } from '../../src/core/shapes/duplicates.ts';
import { logNormal, logSumExp, type Shape } from '../../src/core/shapes/shape.ts';
import { type ShapeName, shapes } from '../../src/core/shapes/shapes.ts';
import { type ChiSquare, chiSquare, chiSquareBound } from './chiSquare.ts';
import { type PlaneCells, polarCells, squareCells } from './planeCells.ts';
import { relativeError } from './relativeError.ts';
import { fc, reals } from './seededProperties.ts';

const shapeNames = Object.keys(shapes) as ShapeName[];
const allScenes: Scene[] = Object.values(scenes);
const classIndices = (shape: Shape) => Array.from({ length: shape.classes }, (_, index) => index);

/** Every shape with the fewest classes, those of its scenes, and the most. */
const madeShapes = shapeNames.flatMap((name) => {
  const inScenes = allScenes.filter((scene) => scene.shape === name).map((scene) => scene.classes);
  const numbers = [...new Set([...shapes[name].classes, ...inScenes])].sort((a, b) => a - b);
  return numbers.map((classes): [string, Shape] => [`${name} of ${classes} classes`, shapes[name].make(classes)]);
});

/** Every shape by few prototypes a class, and the scene that has them by as many as it has. */
const duplicated = [
  ...shapeNames.map((name) => ({ name, classes: shapes[name].classes[0], prototypes: 7 })),
  ...allScenes.flatMap(({ shape, classes, prototypes }) =>
    prototypes === undefined ? [] : [{ name: shape, classes, prototypes }],
  ),
].map(({ name, classes, prototypes }): [string, Shape] => [
  `${name} of ${classes} classes by ${prototypes} prototypes`,
  duplicatesOf(shapes[name].make(classes), prototypes, 1),
]);

const samplesPerClass = 100_000;

/** Share of a class in each cell, by its density. */
function sharesOf(shape: Shape, index: number, cells: PlaneCells): Float64Array {
  return cells.integrate((x, y) => Math.exp(shape.logDensity(index, x, y)));
}

/** Chi-square statistic of samples of a class against its share in each cell. */
function misfit(shape: Shape, index: number, cells: PlaneCells, shares: Float64Array): ChiSquare {
  const random = randomStream(1, `histogram/${index}`);
  const observed = new Uint32Array(cells.count);
  let outside = 0;
  for (let i = 0; i < samplesPerClass; i += 1) {
    const cell = cells.cellOf(...shape.sample(index, random));
    if (cell === undefined) outside += 1;
    else observed[cell]! += 1;
  }
  const expected = Array.from(shares, (share) => samplesPerClass * share);
  const shareOutside = 1 - shares.reduce((sum, share) => sum + share, 0);
  return chiSquare([...observed, outside], [...expected, samplesPerClass * Math.max(0, shareOutside)]);
}

// Each density is integrated once for both tests of it.
const sharesByShape = new Map<Shape, Float64Array[]>();
function allSharesOf(shape: Shape, cells: PlaneCells): Float64Array[] {
  const known = sharesByShape.get(shape) ?? classIndices(shape).map((index) => sharesOf(shape, index, cells));
  sharesByShape.set(shape, known);
  return known;
}

describe.each<[string, [string, Shape][], PlaneCells]>([
  // Beyond 3.5 lies nothing of the widest shape: its centres are at 1, its deviation is 0.3.
  ['a shape', madeShapes, polarCells(3.5)],
  ['a shape of near-duplicates', duplicated, squareCells(2)],
])('%s', { timeout: 30_000 }, (_, made, cells) => {
  test.each(made)('has a density that integrates to 1 in every class: %s', (_, shape) => {
    for (const shares of allSharesOf(shape, cells)) {
      // The rule itself is off by up to 6e-5, where four nodes span 2.5 deviations of a near-duplicate.
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-4);
    }
  });

  test.each(made)('has samples that fall as its density says, in every class: %s', (_, shape) => {
    allSharesOf(shape, cells).forEach((shares, index) => {
      const { statistic, freedom } = misfit(shape, index, cells, shares);
      expect(freedom, `cells of class ${index}`).toBeGreaterThan(20);
      expect(statistic, `class ${index}, ${freedom} degrees of freedom`).toBeLessThan(chiSquareBound(freedom));
    });
  });

  test.each(made)('draws points on the grid of 2^-16, finite and the same for the same stream: %s', (_, shape) => {
    for (const index of classIndices(shape)) {
      const [random, again] = [randomStream(2, 'grid'), randomStream(2, 'grid')];
      for (let i = 0; i < 200; i += 1) {
        const point = shape.sample(index, random);
        expect(point.every((coordinate) => Number.isInteger(coordinate * 65_536))).toBe(true);
        expect(shape.sample(index, again)).toEqual(point);
      }
    }
  });

  test.each(made)('has no NaN in its log density, at the origin, far away or anywhere: %s', (_, shape) => {
    const coordinates = fc.oneof(fc.constantFrom(0, -0, 1e3, -1e3), reals(-3, 3));
    fc.assert(
      fc.property(coordinates, coordinates, fc.nat(shape.classes - 1), (x, y, index) => {
        expect(shape.logDensity(index, x, y)).toBeLessThan(Infinity);
      }),
    );
  });

  test.each(made)('lies in the square that a picture shows, but for 1 in 50 points: %s', (_, shape) => {
    for (const index of classIndices(shape)) {
      const random = randomStream(3, 'extent');
      let shown = 0;
      for (let i = 0; i < 5000; i += 1) {
        const [x, y] = shape.sample(index, random);
        if (Math.max(Math.abs(x), Math.abs(y)) <= shape.extent) shown += 1;
      }
      expect(shown / 5000, `class ${index}`).toBeGreaterThan(0.98);
    }
  });
});

describe('the comparison of samples with a density', () => {
  const cells = polarCells(3.5);
  const cloud = shapes.blobs.make(2);

  test('notices samples that spread 3 % too far', () => {
    const wide: Shape = {
      ...cloud,
      sample: (index, random) => {
        const [x, y] = cloud.sample(index, random);
        return [1 + 1.03 * (x - 1), 1.03 * y];
      },
    };
    const { statistic, freedom } = misfit(wide, 0, cells, sharesOf(cloud, 0, cells));
    expect(statistic).toBeGreaterThan(chiSquareBound(freedom));
  });

  test('notices samples that lie 0.02 to one side', () => {
    const aside: Shape = {
      ...cloud,
      sample: (index, random) => {
        const [x, y] = cloud.sample(index, random);
        return [x, y + 0.02];
      },
    };
    const { statistic, freedom } = misfit(aside, 0, cells, sharesOf(cloud, 0, cells));
    expect(statistic).toBeGreaterThan(chiSquareBound(freedom));
  });
});

describe('the table of shapes', () => {
  test.each(shapeNames)('makes %s with as many classes as asked for, between its bounds', (name) => {
    const [fewest, most] = shapes[name].classes;
    for (let classes = fewest; classes <= most; classes += 1) expect(shapes[name].make(classes).classes).toBe(classes);
  });
});

/** log density of a class at a point given by radius and angle. */
const atPolar = (shape: Shape, index: number, radius: number, angle: number) =>
  shape.logDensity(index, radius * Math.cos(angle), radius * Math.sin(angle));

const radii = reals(0.16, 1.14);
const angles = reals(-Math.PI, Math.PI);

describe('pinwheel', () => {
  test('has arms that are one another turned by 1/C', () => {
    const shape = shapes.pinwheel.make(5);
    fc.assert(
      fc.property(radii, angles, fc.integer({ min: 1, max: 4 }), (radius, angle, index) => {
        const turned = atPolar(shape, index, radius, angle + (2 * Math.PI * index) / 5);
        // Beyond 30 deviations from the arm the rounding of an angle changes the tenth digit.
        expect(Math.abs(turned - atPolar(shape, 0, radius, angle))).toBeLessThan(1e-9);
      }),
    );
  });

  test('is densest along the angle 1.6 t at radius 0.15 + t, by a normal over r', () => {
    const shape = shapes.pinwheel.make(10);
    // At t = 0.5 the spread is 0.5 · 0.15 / 0.8 = 0.09375 and the radius 0.65; other turns add nothing.
    const expected = -Math.log(0.09375 * Math.sqrt(2 * Math.PI)) - Math.log(0.65);
    expect(atPolar(shape, 0, 0.65, 0.8)).toBeCloseTo(expected, 12);
    expect(atPolar(shape, 0, 0.65, 0.8 + 0.09375)).toBeCloseTo(expected - 0.5, 12);
  });

  test('counts both ways round to the far side of an arm', () => {
    // Half a turn from the middle of the arm at t = 0.01, where the spread is 0.5 · 0.3 / 0.31, two turns
    // of the normal are equal.
    const spread = 0.15 / 0.31;
    const oneWay = -0.5 * (Math.PI / spread) ** 2 - Math.log(spread * Math.sqrt(2 * Math.PI)) - Math.log(0.16);
    expect(atPolar(shapes.pinwheel.make(2), 0, 0.16, 0.016 + Math.PI)).toBeCloseTo(oneWay + Math.log(2), 9);
  });

  test('is nowhere within a radius of 0.15 or beyond 1.15', () => {
    const shape = shapes.pinwheel.make(3);
    for (const index of [0, 1, 2]) {
      expect(shape.logDensity(index, 0, 0)).toBe(-Infinity);
      expect(shape.logDensity(index, 0.149, 0)).toBe(-Infinity);
      expect(shape.logDensity(index, 0, -1.151)).toBe(-Infinity);
      expect(shape.logDensity(index, 0.151, 0)).toBeGreaterThan(-Infinity);
      expect(shape.logDensity(index, 0, -1.149)).toBeGreaterThan(-Infinity);
    }
  });
});

describe('blobs', () => {
  test('are densest at their centres on the unit circle, at 1 / (2π 0.3²)', () => {
    const shape = shapes.blobs.make(6);
    for (const index of classIndices(shape)) {
      expect(atPolar(shape, index, 1, (index * Math.PI) / 3)).toBeCloseTo(-Math.log(2 * Math.PI * 0.09), 13);
    }
  });

  test('keep a class of two blobs 10 x ahead in log odds', () => {
    // ((x + 0.45)² − (x − 0.45)²) / (2 · 0.3²) = 1.8 x / 0.18
    const shape = shapes['two blobs'].make();
    fc.assert(
      fc.property(reals(-2, 2), reals(-2, 2), (x, y) => {
        expect(shape.logDensity(1, x, y) - shape.logDensity(0, x, y)).toBeCloseTo(10 * x, 11);
      }),
    );
  });
});

describe('rings', () => {
  test('are the same at every angle', () => {
    const shape = shapes.rings.make(4);
    fc.assert(
      fc.property(radii, angles, fc.nat(3), (radius, angle, index) => {
        expect(Math.abs(atPolar(shape, index, radius, angle) - atPolar(shape, index, radius, 0))).toBeLessThan(1e-9);
      }),
    );
  });

  test('have the head innermost at radius 0.25 and the tail outermost at 1.15', () => {
    const shape = shapes.rings.make(4);
    // A normal of deviation 0.4 · 0.2 across the ring, spread over a circumference of 2π r.
    const crest = (radius: number) => -Math.log(0.08 * Math.sqrt(2 * Math.PI)) - Math.log(2 * Math.PI * radius);
    // The head's far side is 0.5 / 0.08 = 6.25 deviations away: a share of exp(−6.25² / 2) = 3e-9.
    expect(shape.logDensity(0, 0.25, 0)).toBeCloseTo(crest(0.25), 8);
    expect(shape.logDensity(1, 0, 0.55)).toBeCloseTo(crest(0.55), 12);
    expect(shape.logDensity(3, -1.15, 0)).toBeCloseTo(crest(1.15), 12);
  });
});

describe('duplicatesOf', () => {
  const wheel = shapes.pinwheel.make(3);

  test('keeps the classes and the picture of its shape', () => {
    expect(duplicatesOf(wheel, 4, 1)).toMatchObject({ classes: wheel.classes, extent: wheel.extent });
  });

  test('with one prototype is a single cloud of deviation 0.02', () => {
    const random = randomStream(5, 'cloud');
    const lone = duplicatesOf(wheel, 1, 1);
    const points = Array.from({ length: 100_000 }, () => lone.sample(2, random));
    for (const axis of [0, 1] as const) {
      const mean = points.reduce((sum, point) => sum + point[axis], 0) / points.length;
      const variance = points.reduce((sum, point) => sum + (point[axis] - mean) ** 2, 0) / points.length;
      // The standard error of a deviation from 100,000 points is a share of 1 / √200,000 = 0.0022.
      expect(relativeError(Math.sqrt(variance), 0.02)).toBeLessThan(0.01);
    }
  });

  test('draws each class near so many points of the shape itself, and no others', () => {
    const few = duplicatesOf(wheel, 5, 9);
    for (const index of classIndices(few)) {
      const random = randomStream(6, 'near');
      const corners: (readonly [number, number])[] = [];
      for (let i = 0; i < 5000; i += 1) {
        const [x, y] = few.sample(index, random);
        // Two draws of one prototype are less than 12 deviations apart.
        if (!corners.some(([cx, cy]) => Math.hypot(x - cx, y - cy) < 0.24)) corners.push([x, y]);
        const radius = Math.hypot(x, y);
        expect(radius > 0.15 - 0.12 && radius < 1.15 + 0.12, `${radius}`).toBe(true);
      }
      expect(corners.length).toBeGreaterThan(1);
      expect(corners.length).toBeLessThanOrEqual(5);
    }
  });

  test('has the same prototypes for the same seed, others for another, and others in each class', () => {
    const density = (seed: number, index: number) => duplicatesOf(wheel, 3, seed).logDensity(index, 0.5, 0.5);
    expect(density(1, 0)).toBe(density(1, 0));
    expect(density(2, 0)).not.toBe(density(1, 0));
    // Class 1 is class 0 turned by a third; its prototypes are not.
    const lone = (index: number) => {
      const random = randomStream(7, 'lone');
      const [x, y] = duplicatesOf(wheel, 1, 1).sample(index, random);
      return Math.hypot(x, y);
    };
    expect(Math.abs(lone(0) - lone(1))).toBeGreaterThan(0.2);
  });

  test('keeps the prototypes it has when it gets more', () => {
    // 3 of 4 normals are those of 3 prototypes, so the density is at least ¾ of theirs, everywhere.
    const [three, four] = [duplicatesOf(wheel, 3, 1), duplicatesOf(wheel, 4, 1)];
    fc.assert(
      fc.property(radii, angles, fc.nat(2), (radius, angle, index) => {
        const least = atPolar(three, index, radius, angle) + Math.log(3 / 4);
        expect(atPolar(four, index, radius, angle)).toBeGreaterThanOrEqual(least - 1e-9);
      }),
    );
  });
});

describe('logNormal', () => {
  test('is −½ ln 2π at the middle of a unit normal, and ½ less a deviation away', () => {
    expect(logNormal(0, 1)).toBeCloseTo(-0.5 * Math.log(2 * Math.PI), 15);
    expect(logNormal(-0.3, 0.3)).toBeCloseTo(-0.5 - Math.log(0.3 * Math.sqrt(2 * Math.PI)), 14);
  });
});

describe('logSumExp', () => {
  test('is ln 2 above two equal terms, far beyond the range of exp', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12);
  });

  test('is ln 6 of ln 1, ln 2 and ln 3', () => {
    expect(logSumExp([Math.log(1), Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(6), 14);
  });

  test('is −∞ of no terms and of terms that are all −∞, and ignores one among others', () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([-Infinity, 2])).toBe(2);
  });
});
