import type { Parts } from '../parts.ts';

/** Words of the less common settings of training. Functions take formatted numbers. */
export const moreTraining: Parts['moreTraining'] = {
  schedule: 'Plan',
  scheduleAbout:
    'Qué pasa con la tasa de aprendizaje. Con un coseno baja a 0 en T pasos, y ahí termina la ejecución. Una constante no termina nunca: muestra lo que hace un entrenamiento largo, que es memorizar las etiquetas erróneas.',
  schedules: { cosine: 'Coseno', constant: 'Constante' },
  until: 'En T pasos',
  untilAbout: 'Los pasos en los que la tasa de aprendizaje baja a 0. Después de ellos no se mueve nada.',
  rateCurve: (schedule: string) => `Tasa de aprendizaje a lo largo de los pasos: ${schedule}`,
  rateNow: (rate: string) => `tasa ahora ${rate}`,
  decay: 'Decaimiento de pesos',
  decayAbout:
    'En cada paso cada parámetro pierde esta parte de sí mismo, multiplicada por la tasa de aprendizaje. Está desacoplado de Adam, como en AdamW.',
  depth: 'Capas ocultas',
  depthAbout:
    'Cuántas capas de unidades ocultas hay entre las dos coordenadas y las clases. Un cambio reinicia la ejecución.',
  width: 'Unidades por capa',
  widthAbout:
    'Cuántas unidades tiene cada capa oculta: con más se pueden trazar fronteras más finas. Un cambio reinicia la ejecución.',
  activation: 'Activación',
  activationAbout:
    'Lo que una unidad oculta hace con su suma: tanh se dobla con suavidad, relu corta lo que es negativo. Un cambio reinicia la ejecución.',
  activations: { tanh: 'tanh', relu: 'relu' },
  rest: 'Descansar si va lento',
  restAbout:
    'Con una tasa constante, el entrenamiento descansa cuando las exactitudes balanceadas cambian despacio durante un rato: no más de un punto entre cada 250 pasos y los 250 siguientes. Cualquier cambio de los ajustes lo despierta.',
};
