import type { Parts } from '../parts.ts';

/** Words of taking the lab's run home, which load when Share is opened. Functions take formatted numbers. */
export const takeHome: Parts['takeHome'] = {
  qrCode: 'QR-Code',
  forMyClass: 'Für meine Klasse',
  notLoaded: 'Der Code dafür ließ sich nicht laden: online noch einmal versuchen.',

  title: 'Diesen Lauf mitnehmen',
  about: {
    parameters:
      'Dateien zum gezeigten Schritt. Die Python-Datei trainiert alle Karten noch einmal in 64-Bit-Gleitkommazahlen und prüft, dass jeder Parameter auf ein Millionstel derselbe ist, und jeder Recall bis auf Gleichstände.',
    accuracy: (points: string) =>
      `Dateien zum gezeigten Schritt. Er wurde in 32-Bit-Gleitkommazahlen trainiert, also prüft die Python-Datei die balancierten Genauigkeiten auf ${points} Punkte genau. Für alle Parameter auf ein Millionstel oben CPU wählen und zurücksetzen.`,
    none: 'Dateien zum gezeigten Schritt. Die Einstellungen wurden unterwegs geändert, sodass kein Lauf vom Start aus diese Modelle hat: Die Python-Datei trainiert mit den jetzigen, gibt beide aus und prüft nichts.',
  },
  nothingYet: 'Es gibt nichts mitzunehmen, bevor die ersten Karten da sind.',
  python: 'Python (PyTorch)',
  pythonAbout: 'Eine Datei mit den Punkten, dem Start, den Verfahren und dem, was die Karten zeigen',
  json: 'JSON des Laufs',
  jsonAbout: 'Einstellungen, Parameter, Metriken und Punkte',
  png: 'Karten als PNG',
  pngAbout: 'Alle Karten mit ihren Beschriftungen, für Folien, in den jetzigen Farben',
  failed: 'Dieser Browser konnte das Bild nicht zeichnen.',

  sheetTitle: (scene: string, step: string) => `${scene}, Schritt ${step}`,
  sheetBalanced: (share: string) => `balancierte Genauigkeit ${share}`,
  sheetData: (classes: string, imbalance: string, noise: string, seed: string) =>
    `${classes} Klassen, Imbalance ${imbalance}, Label-Rauschen ${noise}, Seed ${seed}`,
  sheetLoss: (loss: string, gamma: string | undefined) => (gamma === undefined ? loss : `${loss}, γ = ${gamma}`),
  sheetCosine: (rate: string, until: string) => `Lernrate ${rate}, auf 0 innerhalb von ${until} Schritten`,
  sheetConstant: (rate: string) => `Lernrate ${rate}, konstant`,
  sheetDecay: (decay: string) => `Weight Decay ${decay}`,
  sheetNetwork: (widths: string, unit: string) => `Netz ${widths}, ${unit}`,
  sheetBayes: {
    balanced: 'Striche: Bayes-Grenze, alle Klassen gleich wahrscheinlich',
    training: 'Punkte: Bayes-Grenze, Klassen so häufig wie im Training',
    both: 'Striche und Punkte: Bayes-Grenzen, alle Klassen gleich wahrscheinlich und so häufig wie im Training',
  },
  sheetEdited: 'Punkte von Hand hinzugefügt, verschoben oder gelöscht',
  sheetMixed: 'Einstellungen unterwegs geändert',
  sheetFrozen: (step: string) => `übergelaufen nach Schritt ${step}`,
  sheetFrom: (address: string) => `Long-Tail Lab · ${address}`,
};
