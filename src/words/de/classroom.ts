import type { Parts } from '../parts.ts';

/** Words of a teacher's link, and of making one; they load with it. Functions take formatted numbers. */
export const classroom: Parts['classroom'] = {
  bar: {
    region: 'Von der Lehrkraft',
    locked: (groups) => `Von der Lehrkraft festgelegt: ${groups}.`,
    hidden: (groups) => `Nicht gezeigt: ${groups}.`,
    free: 'Das ganze Labor ist jetzt frei.',
    reset: 'Zurücksetzen',
    resetAbout: 'Zurück zu dem, was die Lehrkraft festgelegt hat',
    lift: 'Das ganze Labor',
    liftAbout: 'Hebt alle Sperren auf und zeigt alle Bedienelemente; was eingestellt ist, bleibt',
    openIn: 'Im Long-Tail Lab öffnen',
  },
  question: {
    kept: 'Die Wahl bleibt in diesem Tab; sonst sieht sie niemand.',
    answer: (option) => `Die Antwort der Lehrkraft: ${option}`,
  },
  groups: {
    data: 'die Daten',
    beta: 'β',
    loss: 'der Verlust',
    network: 'das Training',
    tiles: 'die Karten',
    seed: 'der Seed',
    pace: 'das Tempo',
    panel: 'der Vergleich',
  },

  dialog: {
    title: 'Für meine Klasse',
    lead: 'Ein Link, der diese Seite öffnet, wie sie jetzt eingestellt ist, mit allem, was gesperrt, verborgen und gefragt wird.',
    starts: (view, scene, beta) => `Er beginnt in „${view}“: ${scene}, β = ${beta}.`,
    controls: 'Bedienelemente',
    group: 'Gruppe',
    states: { free: 'Frei', lock: 'Gesperrt', hide: 'Verborgen' },
    groups: {
      data: 'Daten und Punkte von Hand',
      beta: 'Klassenbalance β',
      loss: 'Verlust und γ',
      network: 'Netz und Training',
      tiles: 'Karten und ihre Verfahren',
      seed: 'Seed',
      pace: 'Tempo',
      panel: 'Welcher Teil des Vergleichs offen ist',
    },
    outputs: 'Gesperrte Bedienelemente zeigen ihre Werte. Karten, Diagramme und Zahlen sind immer zu sehen.',
    question: 'Die eigene Frage',
    ask: 'Frage',
    option: (number) => `Antwort ${number}`,
    add: 'Eine Antwort hinzufügen',
    remove: (number) => `Antwort ${number} entfernen`,
    answer: 'Lösung, nach einer Wahl gezeigt',
    noAnswer: 'Keine',
    twoAtLeast: 'Eine Antwort ist keine Wahl: eine zweite schreiben oder keine.',
    askFirst: 'Antworten stehen unter einer Frage: eine Frage schreiben.',
    link: 'Link',
    length: (characters) => `${characters} Zeichen.`,
    long: (most) =>
      `Über ${most} Zeichen schneiden manche Nachrichten einen Link ab, und sein QR-Code ist von weitem schwer zu lesen.`,
    ownPoints: 'Eigene Punkte stehen in keinem Link: Die Klasse bekommt stattdessen die erste Szene.',
    manyEdits: 'So viele von Hand bearbeitete Punkte stehen in keinem Link: Die Klasse bekommt die Daten ohne sie.',
    secret:
      'Sperren ordnen die Seite und hüten kein Geheimnis: „Das ganze Labor“ hebt sie auf, und eine andere Adresse auch. Was geantwortet wird, bleibt bei denen, die antworten.',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    embed: 'Auf einer eigenen Seite',
    embedAbout:
      'Ein Rahmen mit den Karten, „Start“ und β oder mit der Lektion. Er nennt der umgebenden Seite seine Höhe und, wenn ein Schritt der Lektion erledigt ist, diesen mit der Schätzung; er nimmt nichts von ihr an. Ohne das Skript ist die Höhe fest.',
    copyEmbed: 'Code kopieren',
    large: 'Den QR-Code groß zeigen',
    close: 'Schließen',
  },

  code: {
    title: 'Diese Adresse zum Scannen',
    ofClass: 'Der Link für die Klasse zum Scannen',
    label: 'QR-Code der Adresse',
    tooLong: (characters, most) =>
      `Die Adresse hat ${characters} Zeichen, und ein QR-Code fasst ${most}: als Link teilen.`,
    fine: 'Die Adresse ist lang, also sind die Quadrate klein: Aus der letzten Reihe muss eine Kamera vielleicht näher heran.',
    save: 'Als SVG speichern',
    fileName: 'long-tail-lab-qr',
    close: 'Schließen',
  },
};
