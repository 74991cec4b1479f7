/** Words of taking the lab's run home, which load when Share is opened. Functions take formatted numbers. */
export const takeHome = {
  qrCode: 'QR code',
  forMyClass: 'For my class',
  notLoaded: 'Its code could not be loaded: try again when you are online.',

  title: 'Take this run home',
  about: {
    parameters:
      'Files of the step that is shown. The Python file trains all maps again in 64-bit floats and asserts that every parameter is the same to a millionth, and every recall but for ties.',
    accuracy: (points: string) =>
      `Files of the step that is shown. It was trained in 32-bit floats, so the Python file asserts balanced accuracies within ${points} points. For all parameters to a millionth, choose CPU at the top, and reset.`,
    none: 'Files of the step that is shown. The settings were changed on the way, so that no run from the start has these models: the Python file trains with the present ones, prints both, and asserts nothing.',
  },
  nothingYet: 'There is nothing to take before the first maps are there.',
  python: 'Python (PyTorch)',
  pythonAbout: 'One file with the points, the start, the schemes and what the maps show',
  json: 'JSON of the run',
  jsonAbout: 'Settings, parameters, metrics and points',
  png: 'Maps as PNG',
  pngAbout: 'All maps with their captions, for slides, in the present colours',
  failed: 'This browser could not draw the picture.',

  sheetTitle: (scene: string, step: string) => `${scene}, step ${step}`,
  sheetBalanced: (share: string) => `balanced accuracy ${share}`,
  sheetData: (classes: string, imbalance: string, noise: string, seed: string) =>
    `${classes} classes, imbalance ${imbalance}, label noise ${noise}, seed ${seed}`,
  sheetLoss: (loss: string, gamma: string | undefined) => (gamma === undefined ? loss : `${loss}, γ = ${gamma}`),
  sheetCosine: (rate: string, until: string) => `learning rate ${rate}, to 0 within ${until} steps`,
  sheetConstant: (rate: string) => `learning rate ${rate}, constant`,
  sheetDecay: (decay: string) => `weight decay ${decay}`,
  sheetNetwork: (widths: string, unit: string) => `network ${widths}, ${unit}`,
  sheetBayes: {
    balanced: 'dashes: Bayes boundary, all classes equally likely',
    training: 'dots: Bayes boundary, classes as frequent as in training',
    both: 'dashes and dots: Bayes boundaries, all classes equally likely and as frequent as in training',
  },
  sheetEdited: 'points added, moved or erased by hand',
  sheetMixed: 'settings changed on the way',
  sheetFrozen: (step: string) => `overflowed after step ${step}`,
  sheetFrom: (address: string) => `Long-Tail Lab · ${address}`,
};
