/** A seed's dot, or the disc of many that are alike. */
export interface SeedDot {
  /** Middle along the row, in pixels. */
  readonly x: number;
  /** Middle across the row, in pixels, positive downwards; 0 on the row. */
  readonly y: number;
  readonly radius: number;
  /** Seeds that it stands for: 1 for a dot. */
  readonly count: number;
}

/** Radius of the disc of many that are alike: two digits have room in it. */
const discRadius = 8.5;

/** Radii that are tried until all dots have room, and how far a dot may then stand beside its place; pixels. */
const sizes = [
  { radius: 2.3, reach: 5 },
  { radius: 1.9, reach: 5 },
  { radius: 1.6, reach: 6 },
  { radius: 1.3, reach: 12 },
] as const;

/** Least space between dots. */
const gap = 0.4;

/**
 * Places the dots of one row of seeds so that none covers another: across the row first, a few pixels along it where
 * they must, and smaller where they are many. So many at one place that they cannot stand around it become one disc
 * with a number.
 *
 * @param places - Along the row, in pixels; [K].
 * @param room - How far a dot may leave the row, in pixels.
 * @returns Discs first, then dots from the middle one outwards. If even the smallest have no room, they overlap.
 */
export function seedDots(places: readonly number[], room: number): SeedDot[] {
  const alike = new Map<number, number>();
  for (const place of places) alike.set(place, (alike.get(place) ?? 0) + 1);
  const distance = 2 * sizes[0].radius + gap;
  const around = (1 + 2 * Math.floor(room / distance)) * (1 + 2 * Math.floor(sizes[0].reach / distance));
  const piles = [...alike].filter(([, count]) => count > around);
  const discs = piles.map(([x, count]) => ({ x, y: 0, radius: discRadius, count }));
  const single = places.filter((place) => !discs.some(({ x }) => x === place)).sort((a, b) => a - b);
  const middle = single[Math.floor((single.length - 1) / 2)]!;
  // From the middle outwards, so that where they are many they give way to both sides alike.
  single.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  for (const { radius, reach } of sizes) {
    const dots = dotsApart(single, discs, radius, placesAround(reach, room));
    if (dots) return dots;
  }
  const { radius } = sizes.at(-1)!;
  return [...discs, ...single.map((x) => ({ x, y: 0, radius, count: 1 }))];
}

/** All dots at one radius, each at the first free place around its own; nothing if one has none. */
function dotsApart(
  places: readonly number[],
  discs: readonly SeedDot[],
  radius: number,
  around: readonly Place[],
): SeedDot[] | undefined {
  const dots = [...discs];
  for (const place of places) {
    // Under a disc there is no free place: a dot that is near one stands at its edge.
    const disc = discs.find(({ x }) => Math.abs(x - place) < discRadius + radius + gap);
    const start = disc ? disc.x + Math.sign(place - disc.x) * (discRadius + radius + gap) : place;
    const free = around.find(({ x, y }) =>
      dots.every((dot) => {
        const [across, down, least] = [dot.x - start - x, dot.y - y, dot.radius + radius + gap - 1e-9];
        return across * across + down * down >= least * least;
      }),
    );
    if (!free) return undefined;
    dots.push({ x: start + free.x, y: free.y, radius, count: 1 });
  }
  return dots;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Half pixels around a place, the nearest first; along the row counts three times, since it misplaces a dot. */
function placesAround(reach: number, room: number): Place[] {
  const steps = (most: number) => Array.from({ length: 4 * most + 1 }, (_, step) => step / 2 - most);
  const cost = ({ x, y }: Place) => 9 * x * x + y * y;
  return steps(reach)
    .flatMap((x) => steps(room).map((y) => ({ x, y })))
    .sort((one, other) => cost(one) - cost(other));
}
