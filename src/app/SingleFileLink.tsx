import { offlineWords } from '../words/offlineWords.ts';
import './SingleFileLink.css';

/** Downloads the page as one file, which the build writes beside it. That file itself has no other beside it. */
export default function SingleFileLink() {
  if (!document.querySelector('link[rel="manifest"]')) return null;
  return (
    <p className="single-file">
      <a href="./long-tail-lab.html" download>
        {offlineWords.file}
      </a>{' '}
      {offlineWords.fileAbout}
    </p>
  );
}
