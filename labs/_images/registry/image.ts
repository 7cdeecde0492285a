import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/registry:latest', 'registry:2', 'registry:latest'],
  pull: true,
  needs: ['debian:trixie-slim', 'busybox:latest'],
} satisfies StockImage;
