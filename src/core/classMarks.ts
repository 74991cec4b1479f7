/** How a class is drawn in every picture: by colour, letter and marker, so that colour is never the only cue. */
export interface ClassMark {
  readonly letter: string;
  /** sRGB as "#rrggbb"; chosen so that people with colour blindness tell them apart. */
  readonly colour: string;
  /** Outline of the marker around the origin at radius about 1, as an SVG path; y grows downwards. */
  readonly outline: string;
}

const circle = 'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z';
const square = 'M-.9,-.9H.9V.9H-.9Z';
const triangle = 'M0,-1.3L1.2,.9H-1.2Z';
const diamond = 'M0,-1.35L1.35,0L0,1.35L-1.35,0Z';
const star = polygon(10, (corner) => (corner % 2 === 0 ? 1.45 : 0.62));
const cross = 'M-.45,-1.25H.45V-.45H1.25V.45H.45V1.25H-.45V.45H-1.25V-.45H-.45Z';
const downTriangle = 'M0,1.3L1.2,-.9H-1.2Z';
const hexagon = polygon(6, () => 1.2);
const bar = 'M-1.3,-.55H1.3V.55H-1.3Z';
const pentagon = polygon(5, () => 1.25);

function polygon(corners: number, radius: (corner: number) => number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners - Math.PI / 2;
    return [radius(corner) * Math.cos(angle), radius(corner) * Math.sin(angle)].map((value) => value.toFixed(3)).join();
  });
  return `M${points.join('L')}Z`;
}

/**
 * Marks of the classes, head first; as many as the lab has classes at most. The first eight are Okabe and Ito's (their
 * black made grey); wine and olive after Paul Tol's muted scheme follow.
 */
export const classMarks: readonly ClassMark[] = [
  { letter: 'A', colour: '#0072b2', outline: circle },
  { letter: 'B', colour: '#e69f00', outline: square },
  { letter: 'C', colour: '#009e73', outline: triangle },
  { letter: 'D', colour: '#cc79a7', outline: diamond },
  { letter: 'E', colour: '#d55e00', outline: star },
  { letter: 'F', colour: '#56b4e9', outline: cross },
  { letter: 'G', colour: '#f0e442', outline: downTriangle },
  { letter: 'H', colour: '#7d7d7d', outline: hexagon },
  { letter: 'I', colour: '#882255', outline: bar },
  { letter: 'J', colour: '#999933', outline: pentagon },
];
