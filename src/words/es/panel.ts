import type { Parts } from '../parts.ts';

/** Words of the tiles' own settings. */
export const tiles: Parts['main']['tiles'] = {
  add: 'Añadir un esquema',
  scheme: 'Esquema',
  remove: 'Quitar este mapa',
  ownBeta: 'β propia',
  ownLoss: 'Pérdida',
  ownGamma: 'γ propia',
  asForAll: 'La común',
  ownAbout: 'Actúa solo en este mapa, a partir del paso siguiente.',
  softmaxOnly: 'Está definido para softmax, y se entrena con softmax sea cual sea la pérdida común.',
  typed: 'Valor, escrito',
};

/** Words of the closed panel that compares schemes, and of saving what a view shows. */
export const panel: Parts['main']['compare'] = {
  title: 'Comparar',
  loading: 'Un momento.',
  brush: 'Pincel',
  brushAbout: 'Añadir, mover y borrar puntos de entrenamiento en los mapas',
  panels: {
    metrics: 'Métricas',
    curves: 'Evolución',
    pull: 'Fuerza',
    truth: 'Verdad',
    difference: 'Diferencia',
    seeds: '10 semillas',
  },

  save: {
    csv: 'CSV',
    svg: 'SVG',
    png: 'PNG',
    table: 'Tabla',
    csvAbout: 'Guardar todas las métricas por esquema y clase',
    svgAbout: 'Guardar estos gráficos como un solo SVG',
    pngAbout: 'Guardar estos gráficos como un solo PNG',
    chart: (title: string) => `Guardar «${title}»`,
    failed: 'Este navegador no ha podido dibujar la imagen.',
  },
};
