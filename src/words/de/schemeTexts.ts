import type { Parts } from '../parts.ts';

/** Texts of the schemes, which load with the first box that is opened. */
export const schemeTexts: Parts['schemeTexts'] = {
  none: {
    about:
      'Jedes Beispiel zählt gleich viel, also ziehen die häufigsten Klassen am meisten. Es lernt die Klassen als so wahrscheinlich, wie sie im Training sind.',
    source: 'Empirische Risikominimierung: die Baseline jedes Vergleichs.',
  },
  'inverse-frequency': {
    about:
      'Jede Klasse zählt insgesamt gleich viel, also zählt ein Beispiel einer seltenen Klasse für viele. Wo eine solche Klasse wenige Beispiele hat, lernt das Modell diese schweren auswendig, auch falsche Labels; bei vielen Beispielen schaden ihm ein paar falsche Labels wenig.',
    source:
      'Der Grenzfall β → 1 des klassenbalancierten Terms. „balanced“ in scikit-learn ist bis auf einen Faktor dasselbe.',
  },
  'inverse-square-root': {
    about:
      'Auf halbem Weg zwischen keiner Umgewichtung und inverser Häufigkeit: Ein Beispiel einer Klasse mit 100-mal weniger Beispielen wiegt 10-mal so viel.',
    source: 'Mikolov et al. 2013 (Worthäufigkeiten); Mahajan et al. 2018 (Hashtags).',
  },
  'class-balanced': {
    about:
      'Gewichte nach der effektiven Anzahl von Beispielen. β reicht von keiner Umgewichtung, bei 0, bis zu inverser Häufigkeit, nahe 1: Kein Beispiel wiegt mehr als N = 1/(1 − β)-mal so viel wie ein anderes.',
    source: 'Cui et al., CVPR 2019; dort ist β 0,9 bis 0,9999, und 0,999 mit γ = 0,5 auf großen Daten.',
  },
  'logit-adjustment': {
    about:
      'Im Training erhält jeder Logit den Logarithmus des Anteils seiner Klasse, mal τ; im Test erhält er nichts. Bei τ = 1 ist das Balanced Softmax, und bei Beispielen ohne Ende ist seine beste Antwort die Bayes-Regel für balancierte Klassen. Bei wenigen Beispielen und falschen Labels lernt es diese auswendig. Vorsicht mit τ über 1, wo Labels falsch sind: In der ersten Szene fällt dann selbst die beste Antwort von 97,6 % auf 78,2 % (τ = 1,5).',
    source: 'Menon et al., ICLR 2021 (τ = 1); Ren et al., NeurIPS 2020 (Balanced Softmax). Nur mit Softmax.',
  },
  ldam: {
    about:
      'Ein Beispiel muss mit einem Margin gewinnen, der für seltene Klassen größer ist. Das Original teilt Merkmale und Gewichte durch ihre Normen, sodass seine Logits das 30-Fache eines Kosinus sind und ein Margin von 0,5 also 15 Logits bedeutet. Der Kopf hier ist nicht normiert: Er kann über einen Margin hinauswachsen, der deshalb weniger bewirkt, und m ist in Logits.',
    source: 'Cao et al., NeurIPS 2019: m = 0,5 und s = 30, mit verzögerten Gewichten. Nur mit Softmax.',
  },
  deferred: {
    about:
      'Bis zu einem Schritt trainiert es ohne Gewichte, danach mit klassenbalancierten: Es lernt Merkmale aus allen Beispielen, bevor seltene mehr zählen. Man sieht die Grenze springen.',
    source:
      'Cao et al., NeurIPS 2019 (DRW): ab Epoche 160 von 200, wo auch ihre Lernrate fällt. β = 0,9999 steht im Code der Autoren; das Paper nennt 1/n. Hier beginnt es nach einem Drittel des Laufs, wenn nichts anderes eingestellt ist.',
  },
  'class-balanced-sampling': {
    about:
      'Jeder Schritt zieht etwa so viele Beispiele, wie es gibt, jede Klasse gleich wahrscheinlich; das Gewicht ist hier, wie oft ein Beispiel im Mittel gezogen wird. Im Erwartungswert ist das inverse Häufigkeit mit einem mittleren Gewicht je Beispiel von 1. Was sich unterscheidet, ist das Rauschen: Ein seltenes Beispiel wird oft gesehen, und nicht gleich oft.',
    source:
      'Klassenbalanciertes Sampling wie in Kang et al., ICLR 2020. Wie oft ein Beispiel gezogen wird, ist eine Poisson-Zahl.',
  },
  'post-hoc-adjustment': {
    about:
      'Es trainiert wie ohne Umgewichtung. Beim Antworten wird von jedem Logit τ log π abgezogen: Bei τ = 1 wird damit aus dem, was zu Klassen so häufig wie im Training passt, das, was zu gleich häufigen passt. So wirkt τ sofort, ohne einen Schritt, auch wenn der Lauf zu Ende ist. Die Merkmale kommen aus allen Beispielen gleichermaßen, also verbiegen wenige falsche Labels einer seltenen Klasse sie weniger als im Training mit der Anpassung: Auf Abbildung 1 erreichte es 82 % gegen 70 %, im Mittel über sechs Seeds.',
    source:
      'Menon et al., ICLR 2021: argmax von z − τ log π, mit τ = 1, wo der Softmax stimmt, sonst auf Validierungsdaten gewählt. Nur mit Softmax.',
  },
  'tau-normalised': {
    about:
      'Es trainiert wie ohne Umgewichtung. Beim Antworten werden die Gewichte jeder Klasse in der letzten Schicht durch ihre Norm hoch τ geteilt, sofort und ohne einen Schritt. Der Bias fällt weg, wie im Paper, wo er kaum zählt; hier zählt er: Bei τ = 0 ist dies das trainierte Netz ohne seine letzten Biases. In den Netzen des Papers haben häufige Klassen die Gewichte mit der größten Norm. In so kleinen Netzen wie diesen sind es meist die seltenen (in 27 von 30 Läufen auf fünf Szenen), und ein größeres τ kostet dann balancierte Genauigkeit.',
    source:
      'Kang et al., ICLR 2020, die τ zwischen 0 und 1 auf Validierungsdaten wählen; bei τ = 1 sind alle Normen gleich. Hier ist es 0,5, wenn nichts anderes eingestellt ist.',
  },
  'retrained-head': {
    about:
      'Bis zu einem Schritt lernen alle Schichten, wie ohne Umgewichtung. Von da an bleiben die verdeckten Schichten, wie sie sind, und die letzte Schicht wird neu gelernt, von ihren Anfangsgewichten aus, an Beispielen, bei deren Ziehung jede Klasse gleich wahrscheinlich ist. So sind die Merkmale die aller Beispiele, und nur ihre Gewichtung wird balanciert. Adam beginnt damit neu; die Lernrate folgt weiter ihrem Verlauf. In diesem Schritt sieht man alle Grenzen springen.',
    source:
      'Kang et al., ICLR 2020 (cRT), die den neuen Kopf einige Epochen lang trainieren, mit neu begonnener Lernrate. Hier beginnt es nach der Hälfte des Laufs, wenn nichts anderes eingestellt ist.',
  },
  'class-volumes': {
    about:
      'Klassenbalancierte Gewichte mit einem eigenen Volumen N je Klasse: Eine Klasse, deren Beispiele einander wiederholen, hat ein kleines. Solange dieses Verfahren unter den Karten ist, lassen sich die Punkte der Klassen im Diagramm von Eₙ auf und ab ziehen oder mit Pfeiltasten bewegen; die Home-Taste gibt einem Punkt wieder das gemeinsame N. Das Gewicht geht mit 1/Eₙ: Ein nach unten gezogener Punkt gewichtet seine Klasse höher.',
    source:
      'Cui et al., CVPR 2019, nennen N je Klasse und nehmen ein N für alle, da nichts es für einzelne Klassen verrät. Zunächst haben alle das gemeinsame N, und dies ist klassenbalanciert.',
  },
};
