import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['nginx:latest'],
  pull: true,
  needs: ['debian:trixie-slim'],
  anyTag: true,
} satisfies StockImage;
