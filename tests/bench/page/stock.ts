import { offerOf } from './offer.ts';
import { stackedOn } from './stacked.ts';
import { openStockBackend, settleStock, stockMemory } from './stockBackend.ts';
import { startUsual } from './usual.ts';

// A page of its own, since the project's device hands tfjs another context and another threshold,
// which hold for all of a page.
const { gl } = (await openStockBackend()).gpgpu;

Object.assign(window, {
  bench: offerOf(
    { usual: startUsual, stacked: stackedOn({ settle: settleStock, memory: stockMemory }) },
    gl as WebGL2RenderingContext,
  ),
});
