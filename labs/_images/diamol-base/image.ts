import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/base:latest', 'diamol/base:2e'],
  pull: true,
  needs: ['alpine:latest'],
} satisfies StockImage;
