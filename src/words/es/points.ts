import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { Parts } from '../parts.ts';

const signs: Record<NotTextSign, string> = {
  zip: 'es un archivo ZIP o una hoja de cálculo (.xlsx); guardar la hoja como CSV',
  pdf: 'es un PDF; copiar de él los números',
  picture: 'es una imagen',
  gzip: 'es un archivo comprimido; descomprimirlo antes',
  office: 'es un documento antiguo de Office (.xls, .doc); guardar la hoja como CSV',
  'control-character': 'contiene caracteres de control; ¿es un archivo de texto?',
  'broken-characters': 'contiene caracteres que no se han podido decodificar; guardar el archivo como UTF-8',
};

/** Why there are no points: one function a kind. */
const problems: Parts['points']['problems'] = {
  'not-text': ({ line, value, sign }) => `línea ${line}: «${value}» no es texto: ${signs[sign]}`,
  'open-quote': ({ line, value }) =>
    `línea ${line}: a una comilla de «${value}» le falta la de cierre al final de su campo; quitarla, o escribirla dos veces dentro de comillas`,
  'long-line': ({ line, value, limit }, whole) =>
    `línea ${line}: la línea que empieza por «${value}» no termina en ${whole(limit)} caracteres; escribir un punto por línea`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `línea ${line}: el campo que empieza por «${value}» tiene ${whole(length)} caracteres; se admiten como mucho ${whole(limit)}`,
  'unreadable-file': ({ value }) => `No se ha podido leer el archivo: «${value}». Volver a soltarlo, o pegar su texto.`,
  nothing: () => 'No contiene puntos; escribir x, y y una etiqueta por línea.',
  ragged: ({ line, value, columns, expected }, whole) =>
    `línea ${line}: «${value}» tiene ${fields(columns, whole)} donde se ${expected === 1 ? 'espera 1' : `esperan ${whole(expected)}`}; poner entre comillas el campo que contenga un separador`,
  'too-many-rows': ({ line, value, limit }, whole) =>
    `línea ${line}: «${value}» es una fila de más; se admiten como mucho ${whole(limit)}. Tomar una muestra de ellas`,
  'too-many-columns': ({ line, value, columns, limit }, whole) =>
    `línea ${line}: «${value}» tiene ${fields(columns, whole)}; se admiten como mucho ${whole(limit)}`,
  list: ({ line, value }) =>
    `línea ${line}: «${value}» es una lista de JSON o Python; escribir x, y y una etiqueta por línea, separadas por comas o tabulaciones`,
  'too-few-columns': ({ line, value, columns }, whole) =>
    `línea ${line}: «${value}» tiene ${fields(columns, whole)}; un punto tiene dos números y una etiqueta`,
  'no-numbers': ({ line, value, columns }) =>
    `línea ${line}: «${value}»: ${columns === 1 ? 'una columna contiene' : 'ninguna columna contiene'} números, y hacen falta dos, para x e y`,
  'not-a-number': ({ line, column, value }) => `línea ${line}, columna ${column}: «${value}» no es un número`,
  'too-large': ({ line, column, value }) =>
    `línea ${line}, columna ${column}: «${value}» supera el mayor número que se puede guardar`,
  'comma-or-group': ({ line, column, value }) =>
    `línea ${line}, columna ${column}: «${value}» puede ser un número o mil veces ese número; escribirlo sin la coma`,
  'no-second': ({ line, value }) => `línea ${line}: «${value}»: junto a las etiquetas solo hay una columna de números`,
  'no-labels': ({ line, value }) =>
    `línea ${line}: por «${value}» no se puede saber qué columna contiene las etiquetas; elegirla, o poner encima una línea de cabecera, como x,y,label`,
  'same-column': ({ column }) => `La columna ${column} está elegida dos veces; x, y y la etiqueta son tres columnas`,
  constant: ({ line, column, value }) =>
    `línea ${line}, columna ${column}: todos los puntos tienen ahí ${value}; elegir una columna cuyos valores difieran`,
  'too-many-labels': ({ column, limit }, whole) =>
    `La columna ${column} tiene más de ${whole(limit)} valores distintos; elegir una columna cuyos valores se repitan, como hacen las etiquetas`,
  'too-few-classes': ({ line, column, classes, value }) =>
    `línea ${line}, columna ${column}: ${classes === 1 ? 'solo una etiqueta' : 'ninguna etiqueta'} de «${value}» tiene dos puntos o más; deben tenerlos al menos dos etiquetas: un punto para entrenar y otro para probar`,
};

function fields(count: number, whole: (value: number) => string): string {
  return count === 1 ? '1 campo' : `${whole(count)} campos`;
}

/** Words of given points; they load with them. Functions take formatted numbers. */
export const points: Parts['points'] = {
  problems,
  legend: 'Clases',
  classOf: (name: string, count: string) => `${name}: ${count}`,
  axes: (x: string, y: string) => `En horizontal: ${x}. En vertical: ${y}.`,
  axis: (name: string, unit: string) => `${name} (${unit})`,
  valueOf: (name: string, value: string) => `${name} ${value}`,
  withUnit: (value: string, unit: string) => `${value} ${unit}`,
  more: 'Sobre estos puntos',
  split: (tests: string, training: string) =>
    `La semilla extrae un tercio de cada clase para la prueba (${tests} puntos); en ellos se mide el recall. Para entrenar quedan como mucho ${training}. Un factor de desbalance toma menos, hasta formar una cola larga, como hace el artículo con CIFAR; con 1 se toman todos.`,
  noTruth:
    'Nadie conoce las densidades de las que proceden estos puntos: se omiten la mejor frontera, la mejor exactitud alcanzable y el regret.',
  fewTests: 'Los puntos de prueba son pocos, así que un recall se mueve a grandes saltos.',
  source: (source: string, licence: string) => `Fuente: ${source}. Licencia: ${licence}.`,
  sourceLink: 'Más sobre la fuente',
  notes: {
    penguins: 'Dos de los 344 pingüinos no tienen medidas del pico.',
    iris: 'Valores originales de Fisher; muchas copias difieren de ellos en las flores 35 y 38.',
  },
  noLink: 'Un enlace no contiene estos puntos, y nada de ellos sale del navegador.',
  change: 'Otros puntos…',

  dialog: {
    title: 'Tus propios puntos',
    lead: 'Un punto por línea: dos números y una etiqueta, con o sin cabecera. Hasta 20.000 puntos de 2 a 10 clases. Todo se lee aquí; nada sale del navegador.',
    text: 'Escribir o pegar',
    placeholder: 'x,y,label\n39.1,18.7,Adelie\n46.5,17.9,Chinstrap\n46.1,13.2,Gentoo',
    file: 'Elegir un archivo',
    drop: 'o soltar uno aquí',
    dropNow: 'Soltarlo aquí',
    pasted: (characters: string) => `un texto de ${characters} ${characters === '1' ? 'carácter' : 'caracteres'}`,
    reading: (rows: string) => `${rows} ${rows === '1' ? 'fila leída' : 'filas leídas'}`,
    stop: 'Detener',
    rejected: (title: string, problem: string) => `${title}: ${problem}`,
    broken: (message: string) =>
      `El proceso en segundo plano que lee ha fallado (${message}). Conviene intentarlo de nuevo.`,
    x: 'Horizontal (x)',
    y: 'Vertical (y)',
    label: 'Etiqueta',
    noColumn: 'elegir',
    columnOf: (position: string, header: string) => `${position}: ${header}`,
    column: (position: string) => `Columna ${position}`,
    preview: 'Las primeras filas',
    scatter: (count: string) => `Vista previa de los puntos, ${count} de ellos`,
    understood: (title: string, points: string, classes: string) =>
      `${points} puntos de ${classes} clases en ${title}.`,
    header: (line: string) => `La línea ${line} se toma como cabecera.`,
    missing: (count: string, lines: string) =>
      `${count === '1' ? 'Queda fuera 1 fila sin valor' : `Quedan fuera ${count} filas sin valor`}: ${lines}.`,
    line: (list: string) => `línea ${list}`,
    lines: (list: string) => `líneas ${list}`,
    andMore: (list: string, more: string) => `${list} y ${more} más`,
    rare: (names: string) => `Quedan fuera, porque el máximo son diez clases: ${names}.`,
    single: (names: string) => `Quedan fuera, porque solo tienen un punto: ${names}.`,
    use: 'Mostrar estos puntos',
    cancel: 'Cancelar',
  },
};
