import type { StockImage } from '../../../harness/stock/stock-image.ts';

export default {
  references: ['labdock/sickly:latest'],
  pull: false,
  needs: ['diamol/golang:latest', 'busybox:latest'],
} satisfies StockImage;
