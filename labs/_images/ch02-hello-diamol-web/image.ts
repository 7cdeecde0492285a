import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['diamol/ch02-hello-diamol-web:latest', 'diamol/ch02-hello-diamol-web:2e'],
  pull: true,
  needs: ['busybox:latest'],
} satisfies StockImage;
