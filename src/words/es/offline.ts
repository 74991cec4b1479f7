import type { Parts } from '../parts.ts';

/** Words of the notice that a new version of the page is there; they load with it. */
export const offline: Parts['offline'] = {
  update:
    'Hay una versión nueva de esta página. Los ajustes están en la dirección y se conservan; el entrenamiento empieza de nuevo.',
  reload: 'Recargar',
  later: 'Más tarde',
  file: 'Descargar esta página en un solo archivo',
  fileAbout: 'Funciona sin red, también desde una memoria USB, con doble clic.',
  licences: 'Licencias del código y de las fuentes de esta página',
};
