import type { Parts } from '../parts.ts';

/** Words of the tiles' own settings. */
export const tiles: Parts['main']['tiles'] = {
  add: 'Verfahren hinzufügen',
  scheme: 'Verfahren',
  remove: 'Diese Karte entfernen',
  ownBeta: 'Eigenes β',
  ownLoss: 'Verlust',
  ownGamma: 'Eigenes γ',
  asForAll: 'Wie alle',
  ownAbout: 'Es wirkt nur auf diese Karte, ab dem nächsten Schritt.',
  softmaxOnly: 'Es ist für Softmax definiert und wird damit trainiert, welcher Verlust auch für alle eingestellt ist.',
  typed: 'Wert, getippt',
};

/** Words of the closed panel that compares schemes, and of saving what a view shows. */
export const panel: Parts['main']['compare'] = {
  title: 'Vergleichen',
  loading: 'Einen Moment.',
  brush: 'Pinsel',
  brushAbout: 'Trainingspunkte auf den Karten hinzufügen, verschieben und löschen',
  panels: {
    metrics: 'Metriken',
    curves: 'Verlauf',
    pull: 'Zug',
    truth: 'Wahrheit',
    difference: 'Differenz',
    seeds: '10 Seeds',
  },

  save: {
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    table: 'Tabelle',
    csvAbout: 'Alle Metriken nach Verfahren und Klasse speichern',
    svgAbout: 'Diese Diagramme als ein SVG speichern',
    pngAbout: 'Diese Diagramme als ein PNG speichern',
    chart: (title: string) => `„${title}“ speichern`,
    failed: 'Dieser Browser konnte das Bild nicht zeichnen.',
  },
};
