import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/ch03-lab:latest', 'diamol/ch03-lab:2e'],
  pull: true,
  needs: ['alpine:latest'],
} satisfies StockImage;
