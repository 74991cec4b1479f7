import type { Parts } from '../parts.ts';

/** Words of the notice about an address that was not read as it stands; they load with it. */
export const faults: Parts['faults'] = {
  told: (faults: string) => `La dirección no se ha leído tal como está: ${faults}.`,
  between: '; ',
  dismiss: 'Cerrar',
  'not-a-number': (key: string, text: string) => `${key} debe ser un número, y «${text}» no lo es: se ignora`,
  'unknown-key': (key: string) => `«${key}» no es un parámetro: se ignora`,
  repeated: (key: string, text: string) => `${key} aparece dos veces: se ignora «${text}»`,
  unreadable: (text: string) => `«${text}» no se puede leer: se ignora`,
  'out-of-range': (key: string, text: string, min: string, max: string) =>
    `${key} debe estar entre ${min} y ${max}: ${text} se ha llevado a ese rango`,
  'beyond-finite': (key: string, text: string, max: string) =>
    `${key} por encima de ${max} se lee como 1: ${text} ha pasado a ser 1`,
  'edits-elsewhere':
    'los puntos se editaron a mano, demasiadas veces para una dirección: hay que abrir el archivo en el que se guardaron las ediciones',
  'not-an-edit': (key: string, text: string) =>
    `${key} debe añadir, mover o borrar un punto cada vez, como aB25:-110, mA12:30:40 o eC3: se ignora «${text}»`,
  'not-one-a-class': (key: string, text: string, classes: string) =>
    `${key} debe ser un conteo para cada una de las ${classes} clases: se ha dejado fuera ${text}`,
  'not-whole': (key: string, text: string, used: string) =>
    `${key} debe ser un número entero: ${text} ha pasado a ser ${used}`,
  'not-an-option': (key: string, text: string, options: string) =>
    `${key} debe ser una de estas opciones: ${options}; se ignora «${text}»`,
  'unknown-view': (text: string) => `no hay ninguna vista «${text}»: este es el Lab`,
  'newer-version': (text: string) => `aquí no se conoce la versión «${text}»: se lee como la versión 1`,
  'own-points': 'un enlace no contiene tus propios puntos: hay que darlos otra vez, como escena',
  'no-points': (text: string) => `no se han podido cargar los puntos de «${text}»`,
  misplaced: (text: string) => `«${text}» está antes de #, donde no se lee`,
  'too-long': (key: string, most: string) =>
    `${key} puede tener ${most} caracteres como máximo: el resto se ha cortado`,
  'not-so-many': (key: string, fewest: string, most: string) =>
    `${key} debe constar de ${fewest} a ${most} textos separados por |: se ha omitido lo que sobraba o faltaba`,
  'needs-another': (key: string, other: string) => `${key} no significa nada sin ${other}: se ignora`,
  held: (key: string) =>
    `${key} está fijado por tu docente y queda como está; en una pestaña nueva la dirección se abre tal como está escrita`,
};
