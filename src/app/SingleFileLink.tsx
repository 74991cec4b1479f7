import { offlineWords } from '../words/offlineWords.ts';
import './SingleFileLink.css';

/**
 * Downloads the page as one file, which the build writes beside it, and opens the licences of what the page holds. That
 * file itself has no other beside it; the licences stand at its end.
 */
export default function SingleFileLink() {
  if (!document.querySelector('link[rel="manifest"]')) return null;
  return (
    <p className="single-file">
      <a href="./long-tail-lab.html" download>
        {offlineWords.file}
      </a>{' '}
      {offlineWords.fileAbout}
      <br />
      <a href="./licences.txt">{offlineWords.licences}</a>
    </p>
  );
}
