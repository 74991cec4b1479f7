import type { Parts } from '../parts.ts';

/** Names of the schemes. */
export const schemes: Parts['main']['schemes'] = {
  none: { name: 'Ohne Umgewichtung', line: 'ohne', sub: 'β = 0' },
  'inverse-frequency': { name: 'Inverse Häufigkeit', line: '1/n', sub: 'β → 1' },
  'inverse-square-root': { name: 'Inverse Quadratwurzel', line: '1/√n', sub: '1/√n' },
  'class-balanced': { name: 'Klassenbalanciert', line: 'β', sub: 'β' },
  'logit-adjustment': {
    name: 'Logit-Anpassung',
    line: 'Logit-Anp.',
    sub: 'Balanced Softmax',
    own: 'τ',
    ownIs: (value) => (value === '1' ? 'τ = 1, Balanced Softmax' : `τ = ${value}`),
  },
  ldam: {
    name: 'LDAM-Margins',
    line: 'LDAM',
    sub: 'Margins',
    own: 'Größter Margin m',
    ownIs: (value) => `m = ${value}`,
  },
  deferred: {
    name: 'Verzögerte Umgewichtung',
    line: 'verzögert',
    sub: 'β später',
    own: 'Nach Schritt T',
    ownIs: (value) => `nach Schritt ${value}`,
  },
  'class-balanced-sampling': { name: 'Balanciertes Sampling', line: 'Sampling', sub: '1/C je Klasse' },
  'post-hoc-adjustment': {
    name: 'Post-hoc-Anpassung',
    line: 'post-hoc',
    sub: 'nach dem Training',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'tau-normalised': {
    name: 'τ-normierter Kopf',
    line: 'τ-norm',
    sub: 'nach dem Training',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'retrained-head': {
    name: 'Neu trainierter Kopf',
    line: 'cRT',
    sub: 'cRT',
    own: 'Nach Schritt T',
    ownIs: (value) => `cRT nach Schritt ${value}`,
  },
  'class-volumes': {
    name: 'N je Klasse',
    line: 'N je Klasse',
    sub: 'β',
    ownIs: (letters) => `eigenes N: ${letters}`,
  },
};

/** Words inside formulas. */
export const formulas: Parts['main']['formulas'] = {
  'mean-draws': 'mittlere Ziehungen',
  'up-to-step': 'bis Schritt',
  'from-then': 'danach',
  'anew-after': 'neu nach Schritt',
};
