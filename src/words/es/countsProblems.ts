import type { NotTextSign } from '../../core/counts/countsProblem.ts';
import type { Parts } from '../parts.ts';

const signs: Record<NotTextSign, string> = {
  zip: 'es un archivo ZIP o una hoja de cálculo (.xlsx); guardar la hoja como CSV',
  pdf: 'es un PDF; copiar de él los conteos',
  picture: 'es una imagen; escribir los conteos',
  gzip: 'es un archivo comprimido; descomprimirlo antes',
  office: 'es un documento antiguo de Office (.xls, .doc); guardar la hoja como CSV',
  'control-character': 'contiene caracteres de control; ¿es un archivo de texto?',
  'broken-characters': 'contiene caracteres que no se han podido decodificar; guardar el archivo como UTF-8',
};

/** Why a text was not read: one function a kind. */
export const countsProblems: Parts['countsProblems'] = {
  negative: ({ line, value }) =>
    `línea ${line}: «${value}» no es un número entero de 0 en adelante; un conteo no puede ser negativo`,
  fraction: ({ line, value }) =>
    `línea ${line}: «${value}» no es un número entero; una clase no tiene partes de una muestra`,
  'too-large': ({ line, value }, whole) =>
    `línea ${line}: «${value}» es mayor que ${whole(Number.MAX_SAFE_INTEGER)}, el mayor conteo que se puede guardar con exactitud`,
  'point-or-group': ({ line, value }) =>
    `línea ${line}: «${value}» puede ser un número o mil veces ese número; escribirlo sin el punto`,
  'not-a-number': ({ line, value }) => `línea ${line}: «${value}» no es un número entero de 0 en adelante`,
  empty: ({ line, value }) =>
    value === ''
      ? `línea ${line}: hay un campo vacío donde se espera un valor; rellenarlo o borrar la línea`
      : `línea ${line}: hay un campo vacío junto a «${value}»; rellenarlo o borrar la línea`,
  'repeated-name': ({ line, value, firstLine }) =>
    `línea ${line}: la clase «${value}» ya está en la línea ${firstLine}; una clase tiene un solo conteo. Si son etiquetas que hay que contar, elegir «Etiquetas»`,
  grouped: ({ line, value }) =>
    `línea ${line}: «${value}» puede ser un número o varios; escribir los números sin comas ni espacios, y uno por línea`,
  ragged: ({ line, value, columns, expected }, whole) =>
    `línea ${line}: «${value}» tiene ${fields(columns, whole)} donde se ${expected === 1 ? 'espera 1' : `esperan ${expected}`}; poner entre comillas el campo que contenga un separador`,
  'no-column': ({ line, value, wanted }) =>
    `línea ${line}: por «${value}» no se puede saber qué columna contiene ${wanted === 'counts' ? 'los conteos' : 'las etiquetas'}; poner encima una línea de cabecera, como ${
      wanted === 'counts' ? 'name,count' : 'id,label'
    }`,
  'only-text': ({ line, value }) =>
    `línea ${line}: «${value}» no es un conteo, y ninguna línea se repite, como harían las etiquetas; escribir un nombre y un conteo por línea, o elegir «Etiquetas»`,
  'too-many-classes': ({ line, value, limit }, whole) =>
    `línea ${line}: «${value}» sería una clase de más; se admiten como mucho ${whole(limit)}`,
  'long-field': ({ line, value, length, limit }, whole) =>
    `línea ${line}: el campo que empieza por «${value}» tiene ${whole(length)} caracteres; se admiten como mucho ${whole(limit)}`,
  'long-line': ({ line, value, limit }, whole) =>
    `línea ${line}: la línea que empieza por «${value}» no termina en ${whole(limit)} caracteres; poner un conteo o una etiqueta por línea`,
  'open-quote': ({ line, value }) =>
    `línea ${line}: a una comilla de «${value}» le falta la de cierre al final de su campo; quitarla, o escribirla dos veces dentro de comillas`,
  'unreadable-list': ({ line, value }) =>
    `línea ${line}: «${value}» no cabe en una lista de conteos o de nombres con conteos; escribir [100, 50] o {"cat": 100, "dog": 50}`,
  'open-list': ({ line, value }) =>
    `línea ${line}: el corchete o la llave «${value}» se abre y no se cierra; ¿falta el final?`,
  'not-text': ({ line, value, sign }) => `línea ${line}: «${value}» no es texto: ${signs[sign]}`,
  nothing: () => 'No contiene conteos ni etiquetas; escribir un conteo por línea.',
  'all-zero': ({ classes }, whole) =>
    classes === 1
      ? 'El único conteo es 0; hace falta una muestra para ponderar.'
      : `Los ${whole(classes)} conteos son 0; al menos uno debe ser mayor.`,
  'unreadable-file': ({ value }) => `No se ha podido leer el archivo: «${value}». Volver a soltarlo, o pegar su texto.`,
};

function fields(count: number, whole: (value: number) => string): string {
  return count === 1 ? '1 campo' : `${whole(count)} campos`;
}
