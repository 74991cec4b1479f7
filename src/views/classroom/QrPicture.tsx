import { useMemo } from 'react';
import { black, white } from '../../core/colours.ts';
import { classroomWords } from '../../words/classroomWords.ts';
import { wholeText } from '../../words/numbers.ts';
import { mostBytes, mostSide, qrCode, qrPath, quietZone } from './qrCode.ts';
import './QrPicture.css';

/** The QR code of an address, black on white in all colours of the page, as cameras want it; or why there is none. */
export function QrPicture({ address }: { readonly address: string }) {
  const code = useMemo(() => qrCode(address), [address]);
  const texts = classroomWords.code;
  if (!code) return <p className="qr-none">{texts.tooLong(wholeText(address.length), wholeText(mostBytes))}</p>;
  const side = code.side + 2 * quietZone;
  return (
    <figure className="qr-picture">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={texts.label} shapeRendering="crispEdges">
        <rect width={side} height={side} fill={white} />
        <path d={qrPath(code)} fill={black} />
      </svg>
      {code.side > mostSide && <figcaption className="ui-meaning">{texts.fine}</figcaption>}
    </figure>
  );
}

/** The QR code of an address as an SVG document; `undefined` if the address is too long. */
export function qrDocument(address: string): string | undefined {
  const code = qrCode(address);
  if (!code) return undefined;
  const side = code.side + 2 * quietZone;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${8 * side}" height="${8 * side}"><rect width="${side}" height="${side}" fill="${white}"/><path d="${qrPath(code)}" fill="${black}"/></svg>\n`;
}
