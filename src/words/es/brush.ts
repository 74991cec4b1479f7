import type { Parts } from '../parts.ts';

/** Words of the brush that changes training points on the maps; they load with it. */
export const brush: Parts['brush'] = {
  region: 'Pincel',
  palette: 'Qué hace el pincel',
  classOf: (letter: string) => `Añadir puntos de la clase ${letter}`,
  eraser: 'Goma',
  size: 'Tamaño de la goma',
  sizeText: (pixels: string) => `${pixels} píxeles`,
  pointsHint: (letter: string) =>
    `Hacer clic o arrastrar en un mapa añade puntos de la clase ${letter}; arrastrar un punto lo mueve.`,
  eraserHint: 'Arrastrar por encima de puntos en un mapa los borra.',
  undo: 'Deshacer',
  redo: 'Rehacer',
  undoAll: 'deshacer todo',
  save: 'Guardar ediciones',
  saveAbout: 'Guardar en un archivo las ediciones y los datos a los que se refieren',
  open: 'Abrir ediciones',
  openAbout: 'Abrir un archivo de ediciones, con los datos a los que se refieren',
  fileName: 'long-tail-lab-edits',
  none: 'Ningún punto está editado.',
  added: (count: number, text: string) => `${text} ${count === 1 ? 'punto añadido' : 'puntos añadidos'}`,
  moved: (text: string) => `${text} ${text === '1' ? 'movido' : 'movidos'}`,
  erased: (text: string) => `${text} ${text === '1' ? 'borrado' : 'borrados'}`,
  absent: (text: string) => (text === '1' ? '1 de un punto que ahora no está' : `${text} de puntos que ahora no están`),
  withoutThem: 'La línea del mejor valor es la de los datos sin estas ediciones.',
  inAddress: (counts: string) => `${counts} · en la dirección`,
  tooMany: (counts: string, most: string) =>
    `${counts} · más de ${most}, demasiadas para la dirección: conviene guardarlas`,
  effect: {
    ask: '¿Qué cambian?',
    again: 'Medir de nuevo',
    about: 'Entrena cada esquema con las ediciones y sin ellas, desde cinco inicios.',
    progress: (step: string, steps: string) => `Entrenando con las ediciones y sin ellas: paso ${step} de ${steps}.`,
    failed: (message: string) => `No se ha podido medir: ${message}.`,
    done: (steps: string, starts: string) =>
      `Sin las ediciones → con ellas, entrenado de nuevo hasta el paso ${steps} desde ${starts} inicios (intervalo del 95 %):`,
    changed: (name: string, without: string, after: string, change: string, range: string) =>
      `${name}: ${without} → ${after}, ${change} puntos (${range})`,
    unchanged: (name: string, without: string, after: string, change: string, range: string) =>
      `${name}: ${without} → ${after}, ${change} puntos: azar del inicio (${range})`,
    range: (low: string, high: string) => `de ${low} a ${high}`,
    broken: (name: string) => `${name}: sus modelos han fallado.`,
    wrongLabels: (count: number, wrong: string, erased: string) =>
      `De los ${erased} borrados, ${count === 0 ? 'ninguno tenía una etiqueta errónea' : count === 1 ? 'uno tenía una etiqueta errónea' : `${wrong} tenían etiquetas erróneas`}.`,
  },
  spoken: {
    added: (letter: string, x: string, y: string) => `Punto de la clase ${letter} añadido en ${x}; ${y}.`,
    erased: (letter: string, x: string, y: string) => `Punto de la clase ${letter} en ${x}; ${y} borrado.`,
    nothing: 'No hay ningún punto que borrar.',
  },
  problems: {
    'not-read': (name: string, message: string) => `No se ha podido leer ${name}: ${message}`,
    'not-json': (name: string, message: string) => `${name} no es JSON: ${message}`,
    'other-format': (name: string) =>
      `${name} no es un archivo de ediciones: debe decir "format": "long-tail-lab-edits".`,
    'newer-version': (name: string, version: string) =>
      version
        ? `${name} tiene la versión ${version}; esta página lee la versión 1.`
        : `${name} no dice su versión; esta página lee la versión 1.`,
    points: (name: string, scene: string) =>
      `${name} se refiere a los puntos de «${scene}»: hay que elegir antes esa escena.`,
    data: (name: string, text: string) => `${name}: "data" debe ser una dirección del lab que se pueda leer: ${text}`,
    edit: (name: string, entry: string, text: string) =>
      `${name}: la entrada ${entry} de "edits" debe añadir, mover o borrar un punto propio, como aB25:-110, mA12:30:40 o eC3: ${text}`,
  },
};
