import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/ch02-hello-diamol:latest', 'diamol/ch02-hello-diamol:2e'],
  pull: true,
  needs: ['alpine:latest'],
} satisfies StockImage;
