import { useState } from 'react';
import { bibtex } from '../../core/paper/bibtex.ts';
import { extremes } from '../../core/paper/claims.ts';
import { noiseOf, type PaperClasses } from '../../core/paper/gains.ts';
import { betaText, wholeText } from '../../words/numbers.ts';
import { paperWords } from '../../words/paperWords.ts';
import { useLanguage } from '../LabContext.ts';
import { errorText, gainText, paperVolumes, setText } from './paperTexts.ts';
import './KeyFacts.css';

/** Three numbers that prove the sentence above them, and where they are from. */
export function KeyFacts() {
  useLanguage();
  const { best, worst } = extremes();
  const { facts, citation } = paperWords;
  const placeOf = ({ set, imbalance, volume }: typeof best) =>
    [setText(set.classes as PaperClasses), wholeText(imbalance), betaText(paperVolumes[volume + 1]!, 4)] as const;
  const [copied, setCopied] = useState<boolean>();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(bibtex);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <>
      <dl className="paper-facts">
        <div>
          <dt>{facts.gain(...placeOf(best))}</dt>
          <dd className="gain-gains">{gainText(best.gain)}</dd>
        </div>
        <div>
          <dt>{facts.cost(...placeOf(worst))}</dt>
          <dd className="gain-loses">{gainText(worst.gain)}</dd>
        </div>
        <div>
          <dt>{facts.noise(setText(10), setText(20), errorText(noiseOf(20)))}</dt>
          <dd>±{errorText(noiseOf(10))}</dd>
        </div>
      </dl>
      <div className="paper-citation">
        <p>
          <cite>{citation.title}</cite>
          <span>{citation.authors}</span>
        </p>
        <div className="document-actions">
          <button type="button" onClick={copy}>
            {citation.copy}
          </button>
          <span role="status">{copied === undefined ? '' : copied ? citation.copied : citation.failed}</span>
          <a className="paper-link" href="https://arxiv.org/abs/1901.05555">
            {citation.paper}
          </a>
          <a className="paper-link" href="https://github.com/richardaecn/class-balanced-loss">
            {citation.code}
          </a>
        </div>
        {copied === false && <pre>{bibtex}</pre>}
      </div>
    </>
  );
}
