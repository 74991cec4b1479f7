import type { Parts } from '../parts.ts';

/** Words of taking the lab's run home, which load when Share is opened. Functions take formatted numbers. */
export const takeHome: Parts['takeHome'] = {
  qrCode: 'Código QR',
  forMyClass: 'Para mi clase',
  notLoaded: 'No se ha podido cargar el código necesario: intentarlo de nuevo con conexión.',

  title: 'Llevarse esta ejecución',
  about: {
    parameters:
      'Archivos del paso que se muestra. El archivo de Python entrena de nuevo todos los mapas en coma flotante de 64 bits y comprueba que cada parámetro es el mismo hasta una millonésima, y cada recall también, salvo empates.',
    accuracy: (points: string) =>
      `Archivos del paso que se muestra. Se entrenó en coma flotante de 32 bits, así que el archivo de Python comprueba las exactitudes balanceadas con un margen de ${points} puntos. Para todos los parámetros hasta una millonésima, elegir CPU arriba y reiniciar.`,
    none: 'Archivos del paso que se muestra. Los ajustes se cambiaron por el camino, así que ninguna ejecución desde el inicio tiene estos modelos: el archivo de Python entrena con los actuales, imprime ambos y no comprueba nada.',
  },
  nothingYet: 'No hay nada que llevarse hasta que estén los primeros mapas.',
  python: 'Python (PyTorch)',
  pythonAbout: 'Un archivo con los puntos, el inicio, los esquemas y lo que muestran los mapas',
  json: 'JSON de la ejecución',
  jsonAbout: 'Ajustes, parámetros, métricas y puntos',
  png: 'Mapas como PNG',
  pngAbout: 'Todos los mapas con sus leyendas, para diapositivas, con los colores actuales',
  failed: 'Este navegador no ha podido dibujar la imagen.',

  sheetTitle: (scene: string, step: string) => `${scene}, paso ${step}`,
  sheetBalanced: (share: string) => `exactitud balanceada ${share}`,
  sheetData: (classes: string, imbalance: string, noise: string, seed: string) =>
    `${classes} clases, desbalance ${imbalance}, ruido de etiquetas ${noise}, semilla ${seed}`,
  sheetLoss: (loss: string, gamma: string | undefined) => (gamma === undefined ? loss : `${loss}, γ = ${gamma}`),
  sheetCosine: (rate: string, until: string) => `tasa de aprendizaje ${rate}, hasta 0 en ${until} pasos`,
  sheetConstant: (rate: string) => `tasa de aprendizaje ${rate}, constante`,
  sheetDecay: (decay: string) => `decaimiento de pesos ${decay}`,
  sheetNetwork: (widths: string, unit: string) => `red ${widths}, ${unit}`,
  sheetBayes: {
    balanced: 'rayas: frontera de Bayes, todas las clases igual de probables',
    training: 'puntos: frontera de Bayes, clases tan frecuentes como en el entrenamiento',
    both: 'rayas y puntos: fronteras de Bayes, todas las clases igual de probables y tan frecuentes como en el entrenamiento',
  },
  sheetEdited: 'puntos añadidos, movidos o borrados a mano',
  sheetMixed: 'ajustes cambiados por el camino',
  sheetFrozen: (step: string) => `desbordado tras el paso ${step}`,
  sheetFrom: (address: string) => `Long-Tail Lab · ${address}`,
};
