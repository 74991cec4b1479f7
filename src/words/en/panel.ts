/** Words of the tiles' own settings. */
export const tiles = {
  add: 'Add a scheme',
  scheme: 'Scheme',
  remove: 'Remove this map',
  ownBeta: 'β of its own',
  ownLoss: 'Loss',
  ownGamma: 'γ of its own',
  asForAll: 'As for all',
  ownAbout: 'It acts on this map alone, from the next step on.',
  softmaxOnly: 'It is defined for softmax, and trains with it whatever loss is set for all.',
  typed: 'Value, typed',
};

/** Words of the closed panel that compares schemes, and of saving what a view shows. */
export const panel = {
  title: 'Compare',
  loading: 'One moment.',
  brush: 'Brush',
  brushAbout: 'Add, move and erase training points on the maps',
  panels: {
    metrics: 'Metrics',
    curves: 'Over time',
    pull: 'Pull',
    truth: 'Truth',
    difference: 'Difference',
    seeds: '10 seeds',
  },

  save: {
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    table: 'Table',
    csvAbout: 'Save all metrics by scheme and class',
    svgAbout: 'Save these charts as one SVG',
    pngAbout: 'Save these charts as one PNG',
    chart: (title: string) => `Save “${title}”`,
    failed: 'This browser could not draw the picture.',
  },
};
