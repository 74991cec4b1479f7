import type { FormulaWord } from '../../schemes/scheme.ts';
import type { SchemeName } from '../../schemes/schemes.ts';
import type { SchemeWords } from '../schemeText.ts';

/** Names of the schemes. */
export const schemes: Readonly<Record<SchemeName, SchemeWords>> = {
  none: { name: 'No re-weighting', line: 'none', sub: 'β = 0' },
  'inverse-frequency': { name: 'Inverse frequency', line: '1/n', sub: 'β → 1' },
  'inverse-square-root': { name: 'Inverse square root', line: '1/√n', sub: '1/√n' },
  'class-balanced': { name: 'Class-balanced', line: 'β', sub: 'β' },
  'logit-adjustment': {
    name: 'Logit adjustment',
    line: 'logit adj.',
    sub: 'balanced softmax',
    own: 'τ',
    ownIs: (value) => (value === '1' ? 'τ = 1, balanced softmax' : `τ = ${value}`),
  },
  ldam: {
    name: 'LDAM margins',
    line: 'LDAM',
    sub: 'margins',
    own: 'Largest margin m',
    ownIs: (value) => `m = ${value}`,
  },
  deferred: {
    name: 'Deferred re-weighting',
    line: 'deferred',
    sub: 'β later',
    own: 'After step T',
    ownIs: (value) => `after step ${value}`,
  },
  'class-balanced-sampling': { name: 'Balanced sampling', line: 'sampling', sub: '1/C a class' },
  'post-hoc-adjustment': {
    name: 'Post-hoc adjustment',
    line: 'post-hoc',
    sub: 'after training',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'tau-normalised': {
    name: 'τ-normalised head',
    line: 'τ-norm',
    sub: 'after training',
    own: 'τ',
    ownIs: (value) => `τ = ${value}`,
  },
  'retrained-head': {
    name: 'Retrained head',
    line: 'cRT',
    sub: 'cRT',
    own: 'After step T',
    ownIs: (value) => `cRT after step ${value}`,
  },
  'class-volumes': {
    name: 'N by class',
    line: 'N by class',
    sub: 'β',
    ownIs: (letters) => `own N: ${letters}`,
  },
};

/** Words inside formulas. */
export const formulas: Readonly<Record<FormulaWord, string>> = {
  'mean-draws': 'mean draws',
  'up-to-step': 'up to step',
  'from-then': 'then',
  'anew-after': 'anew after step',
};
