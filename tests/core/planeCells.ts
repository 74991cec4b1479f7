/** Cells that cover a region of the plane, with a rule for integrals over each. */
export interface PlaneCells {
  readonly count: number;
  /** The cell that a point lies in; `undefined` outside the region. */
  cellOf(x: number, y: number): number | undefined;
  /** Integral of a density over every cell; [count]. */
  integrate(density: (x: number, y: number) => number): Float64Array;
}

/**
 * Four-point Gauss–Legendre rule on [−1, 1]: Abramowitz and Stegun, table 25.4. Exact for polynomials up to degree 7.
 */
const gaussLegendre = [
  { node: -0.8611363115940526, weight: 0.3478548451374538 },
  { node: -0.3399810435848563, weight: 0.6521451548625461 },
  { node: 0.3399810435848563, weight: 0.6521451548625461 },
  { node: 0.8611363115940526, weight: 0.3478548451374538 },
];

/** Nodes of [from, from + cells · width], each cell cut in `panels` with a Gauss–Legendre rule of their own. */
function nodesOf(from: number, cells: number, width: number, panels: number) {
  const half = width / panels / 2;
  return Array.from({ length: cells * panels }, (_, panel) =>
    gaussLegendre.map(({ node, weight }) => ({
      cell: Math.floor(panel / panels),
      at: from + (2 * panel + 1 + node) * half,
      weight: weight * half,
    })),
  ).flat();
}

/**
 * Cells of a disc around the origin, 0.05 of radius by 1/32 turn.
 *
 * In polar coordinates the pinwheel's inner and outer edge, at 0.15 and 1.15, fall on borders of cells, and a
 * ring's factor 1/r cancels.
 *
 * @param reach - Radius of the disc; a multiple of 0.05.
 */
export function polarCells(reach: number): PlaneCells {
  const width = 0.05;
  const rings = Math.round(reach / width);
  const sectors = 32;
  const radii = nodesOf(0, rings, width, 1);
  const angles = nodesOf(-Math.PI, sectors, (2 * Math.PI) / sectors, 2).map((angle) => ({
    ...angle,
    cos: Math.cos(angle.at),
    sin: Math.sin(angle.at),
  }));
  return {
    count: rings * sectors,
    cellOf(x, y) {
      const ring = Math.floor(Math.hypot(x, y) / width);
      const sector = Math.min(sectors - 1, Math.floor(((Math.atan2(y, x) + Math.PI) / (2 * Math.PI)) * sectors));
      return ring < rings ? ring * sectors + sector : undefined;
    },
    integrate(density) {
      const integrals = new Float64Array(rings * sectors);
      for (const radius of radii) {
        for (const angle of angles) {
          const area = radius.at * radius.weight * angle.weight;
          const cell = radius.cell * sectors + angle.cell;
          integrals[cell] = integrals[cell]! + area * density(radius.at * angle.cos, radius.at * angle.sin);
        }
      }
      return integrals;
    },
  };
}

/**
 * Cells of a square around the origin, 0.05 by 0.05: 2.5 deviations of the duplicates' jitter of
 * 0.02, with four nodes a side.
 *
 * @param reach - Half the side of the square; a multiple of 0.05.
 */
export function squareCells(reach: number): PlaneCells {
  const width = 0.05;
  const columns = Math.round((2 * reach) / width);
  const nodes = nodesOf(-reach, columns, width, 1);
  return {
    count: columns * columns,
    cellOf(x, y) {
      const column = Math.floor((x + reach) / width);
      const row = Math.floor((y + reach) / width);
      const isInside = column >= 0 && column < columns && row >= 0 && row < columns;
      return isInside ? row * columns + column : undefined;
    },
    integrate(density) {
      const integrals = new Float64Array(columns * columns);
      for (const row of nodes) {
        for (const column of nodes) {
          const cell = row.cell * columns + column.cell;
          integrals[cell] = integrals[cell]! + row.weight * column.weight * density(column.at, row.at);
        }
      }
      return integrals;
    },
  };
}
