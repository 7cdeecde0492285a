import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/golang:latest', 'diamol/golang:2e'],
  pull: true,
  needs: ['debian:trixie-slim'],
} satisfies StockImage;
