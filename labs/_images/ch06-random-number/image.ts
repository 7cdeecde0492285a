import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/ch06-random-number:latest', 'diamol/ch06-random-number:2e'],
  pull: true,
  needs: ['alpine:latest'],
} satisfies StockImage;
