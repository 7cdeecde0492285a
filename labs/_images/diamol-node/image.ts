import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/node:latest', 'diamol/node:2e'],
  pull: true,
  needs: ['debian:trixie-slim', 'alpine:latest'],
} satisfies StockImage;
