import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['labdock/sandbox:latest'],
  pull: false,
  needs: ['debian:trixie-slim'],
  inSandbox: false,
} satisfies StockImage;
