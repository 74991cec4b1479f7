import type { Parts } from '../parts.ts';

/** Words of the lesson as it is shown to a room, and the teacher's notes; they load with it. Functions take texts. */
export const present: Parts['present'] = {
  region: 'Lo que ve la sala',
  place: (step, of) => `${step} / ${of}`,
  on: 'Seguir',
  back: 'Atrás',
  blank: 'En blanco',
  blankNow: 'No se muestra nada. Cualquier tecla lo devuelve.',
  notesButton: 'Notas',
  fullScreen: 'Pantalla completa',
  leave: 'Salir',
  keysButton: 'Teclas',
  options: 'Opciones, con las manos que se levantaron',
  hands: 'manos',
  oneHand: 'mano',
  handsOf: (option) => `Manos por: ${option}`,
  addHand: (option) => `Una mano más por: ${option}`,
  so: (held, of) => `Así es con ${held} de ${of} semillas`,
  soOtherwise: (held, of) => `Así es con ${held} de ${of} semillas, aunque no con esta`,
  soAlways: 'Así es, con cualquier semilla',
  soOnAverage: 'Así es de media: 63,4 de 100',
  ownTitle: 'Primero, una pregunta',
  ownAnswer: 'Esta es la respuesta',
  training: (step, of) => `Entrenando: paso ${step} de ${of}`,
  moved: 'γ es ahora 2, y no se ha entrenado nada.',
  was: (value, seeds) => `antes ${value}; ${seeds}`,
  wasAlone: (value) => `antes ${value}`,
  commonest: 'la más frecuente',
  rarest: 'la más rara',
  figures: {
    found: 'Encontrados, de 100 puntos nuevos de la clase',
    covered: 'Celdas cubiertas, de 100',
    weights: 'Cuántas veces pesa una etiqueta lo que una de A; a trazos: con 1/n',
    accuracy: 'Exactitud balanceada tras 300 pasos',
    lead: 'Ventaja de β = 0,99 sobre 1/n, en puntos; a trazos: con etiquetas erróneas',
    pull: 'Parte de la fuerza que ejercen las etiquetas erróneas, de 100; a trazos: con γ = 0',
    counts: 'Cuántas veces pesa una imagen de la clase más rara lo que una de la más frecuente',
  },
  wrongLabels: 'etiquetas erróneas',
  leadName: 'β = 0,99 − 1/n',
  boxName: 'cubiertas',
  asks: {
    forgotten: (head, tail) =>
      `${head} etiquetas dicen A, ${tail} dicen E, y todas cuentan lo mismo. Tras 100 pasos, ¿cuántos de 100 puntos nuevos de E se encuentran?`,
    inverse: (times) =>
      `Ahora cada etiqueta se pondera con 1/n: una de E cuenta como ${times} de A. ¿Qué pasará con eso?`,
    worth:
      'Una clase es una caja de 100 celdas, y cada muestra cubre la celda en la que cae. Tras 100 lanzamientos, ¿cuántas celdas están cubiertas?',
    beta: (tail, head) =>
      `Con β = 0,9, N es 10. ¿Cuántas veces pesa una etiqueta de E (hay ${tail}) lo que una de A (hay ${head})?`,
    middle:
      'Sin pesos se olvida la cola, 1/n cree en sus etiquetas erróneas. ¿Qué mapa tiene la mayor exactitud balanceada tras 300 pasos?',
    clean: (lead) =>
      `β = 0,99 aventajaba a 1/n en ${lead} puntos. Se corrigen todas las etiquetas. ¿Qué será de la ventaja?`,
    focal: (wrong, all, share) =>
      `${wrong} de ${all} etiquetas son erróneas. Con γ = 0 ejercen ${share} de cada 100 partes de la fuerza. ¿Cuántas con γ = 2?`,
    focalFirst: 'Una red entrena con γ = 0. ¿Qué parte de la fuerza ejercerán las etiquetas erróneas con γ = 2?',
    counts:
      'iNaturalist 2018: 1000 imágenes en la clase más frecuente, 2 en la más rara. Con β = 0,9999, ¿cuántas veces pesa una imagen de la más rara lo que una de la más frecuente?',
    home: '',
  },

  notes: 'Notas, solo para quien presenta',
  minutes: (minutes) => `unos ${minutes} min`,
  used: (time) => `Este paso: ${time}`,
  usedInAll: (time, planned) => `En total: ${time} de unos ${planned} min`,
  nextUp: (title) => `Después: ${title}`,
  lastUp: 'Este es el final.',
  beatsTitle: 'Por dónde se va',
  beats: {
    ask: 'Hacer la pregunta propia y contar manos',
    answer: 'Mostrar la respuesta',
    question: 'Hacer la pregunta',
    hands: 'Contar manos: una cifra por cada una, o escribir un número',
    deed: 'Dejar que pase',
    reveal: 'Decir qué ha salido, y por qué',
  },
  dragBeat: 'Que alguien mueva β hasta que E pese 5 veces lo que A',
  openAudience: 'Abrir la ventana del público',
  audienceThere: 'La ventana del público sigue a esta.',
  audienceGone: 'No hay abierta ninguna ventana del público: esta ventana es lo que ve la sala.',
  audienceBlocked:
    'El navegador no ha abierto la ventana. Permitir las ventanas emergentes de esta página y probar otra vez.',
  audienceWaits: 'Esta ventana sigue a la de quien presenta. Continuar allí.',
  audienceTitle: 'Para el público',
  sayOwn:
    'La pregunta propia, del enlace. Una cifra levanta una mano por su opción; también se pueden escribir los números. La tecla siguiente enmarca la respuesta, si el enlace la tiene; después empieza el paso.',
  say: {
    forgotten:
      'Mostrar el mapa: un color para cada clase, y casi nada naranja. Pedir un número antes de entrenar. Lo esperable es de 20 a 50; con casi todas las semillas es 0, porque 1,4 de cada 100 etiquetas dicen E. Se suele preguntar: ¿es un fallo del programa? No: la pérdida es baja, y ese es el problema.',
    inverse:
      'Que alguien que eligió «sin coste para nadie» diga por qué. Luego entrenar, y señalar los agujeros en A: cada uno está sobre una etiqueta errónea de D o E. Se suele preguntar: ¿por qué no hacerlo siempre? Porque ahora una etiqueta de E cuenta por docenas, correcta o errónea.',
    worth:
      'Preguntar quién ha coleccionado cromos: los últimos no llegan nunca. Lanzar, y dejar que la sala vea qué pocas veces se acierta al final una celda nueva. Se suele preguntar: ¿qué es N en datos reales? El número de muestras realmente distintas, que nadie conoce.',
    beta: 'Mucha gente espera que β = 0,9 haga casi tanto como 1/n. No hace nada, porque 21 ya es más que N = 10. Decirlo dos veces: β actúa donde N se acerca a los conteos. Se suele preguntar: entonces, ¿por qué los artículos usan 0,9999? Sus clases tienen miles.',
    middle:
      'Que tres personas defiendan un mapa cada una. Luego entrenar, y mostrar que el de en medio conserva A y encuentra E. Se suele preguntar: ¿es suerte? Diez semillas se dibujan como puntos en cuanto están entrenadas. Y 1/√n, que no tiene β, va igual de bien aquí.',
    clean:
      'Los mismos puntos, pero todas las etiquetas son correctas. Preguntar en qué le queda por creer a 1/n. Se espera que la ventaja se mantenga; ha desaparecido. Se suele preguntar: entonces, ¿no sirve β? Sí sirve: qué β es mejor depende de tus etiquetas.',
    focal:
      'Entre los dos mapas no se entrena nada; solo se mueve γ. Las marcas grandes son lo que escucha la pérdida. Se espera la respuesta de que tiran menos; tiran el doble, porque para la pérdida lo erróneo y lo difícil parecen lo mismo. Se suele preguntar: ¿y α? Es un peso de clase.',
    counts:
      'Pedir los conteos de los datos de alguien, y probarlos después en «Tus conteos». N = 10.000 está por encima de todos los conteos de aquí, así que ninguna caja se llena y es 1/n en todo menos en el nombre. Se suele preguntar: entonces, ¿qué β? Una cuya N esté entre tus conteos, juzgada con datos balanceados.',
    home: 'Que la sala diga las tres frases antes de mostrarlas. Luego dar la dirección: la lección funciona en cualquier teléfono, y no se envía nada a ninguna parte.',
  },
  keys: [
    ['Av Pág, Re Pág', 'seguir, volver atrás'],
    ['→ ←', 'paso siguiente, paso anterior'],
    ['1 a 9', 'una mano más por esa opción'],
    ['B o .', 'no mostrar nada; cualquier tecla lo devuelve'],
    ['Espacio', 'entrenar o pausar'],
    ['N', 'notas junto a lo que ve la sala'],
    ['F', 'pantalla completa'],
    ['Escape', 'salir'],
    ['?', 'esta lista'],
  ],
};
