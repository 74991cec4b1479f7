import type { Parts } from '../parts.ts';

/** Names of the schemes. */
export const schemes: Parts['main']['schemes'] = {
  none: { name: 'Sin reponderar', line: 'sin pesos', sub: 'β = 0' },
  'inverse-frequency': { name: 'Frecuencia inversa', line: '1/n', sub: 'β → 1' },
  'inverse-square-root': { name: 'Raíz cuadrada inversa', line: '1/√n', sub: '1/√n' },
  'class-balanced': { name: 'Balanceado por clases', line: 'β', sub: 'β' },
  'logit-adjustment': {
    name: 'Ajuste de logits',
    line: 'aj. logits',
    sub: 'balanced softmax',
    own: 'τ',
    ownIs: (value) => (value === '1' ? 'τ = 1, balanced softmax' : `τ = ${value}`),
  },
  ldam: {
    name: 'Márgenes LDAM',
    line: 'LDAM',
    sub: 'márgenes',
    own: 'Margen máximo m',
    ownIs: (value) => `m = ${value}`,
  },
  deferred: {
    name: 'Reponderación diferida',
    line: 'diferida',
    sub: 'β después',
    own: 'Tras el paso T',
    ownIs: (value) => `tras el paso ${value}`,
  },
  'class-balanced-sampling': { name: 'Muestreo balanceado', line: 'muestreo', sub: '1/C por clase' },
  'post-hoc-adjustment': {
    name: 'Ajuste post hoc',
    line: 'post hoc',
    sub: 'tras entrenar',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'tau-normalised': {
    name: 'Cabezal τ-normalizado',
    line: 'τ-norm',
    sub: 'tras entrenar',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'retrained-head': {
    name: 'Cabezal reentrenado',
    line: 'cRT',
    sub: 'cRT',
    own: 'Tras el paso T',
    ownIs: (value) => `cRT tras el paso ${value}`,
  },
  'class-volumes': {
    name: 'N por clase',
    line: 'N por clase',
    sub: 'β',
    ownIs: (letters) => `N propia: ${letters}`,
  },
};

/** Words inside formulas. */
export const formulas: Parts['main']['formulas'] = {
  'mean-draws': 'extracciones medias',
  'up-to-step': 'hasta el paso',
  'from-then': 'después',
  'anew-after': 'de nuevo tras el paso',
};
