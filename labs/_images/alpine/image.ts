import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['alpine:latest'],
  pull: true,
  needs: ['busybox:latest'],
  anyTag: true,
} satisfies StockImage;
