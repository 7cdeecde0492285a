import { connectEngine } from '../engine/connect.ts';
import { table } from '../report/table.ts';
import { readCatalogue } from '../stock/catalogue.ts';
import { listStockImages } from '../stock/list.ts';
import { labCommand } from './command.ts';

export default labCommand({
  name: 'images',
  description: 'List the stock images with origin, size and age',
  args: {},
  async run() {
    const images = await listStockImages(await connectEngine(), await readCatalogue());
    const rows = images.map(({ reference, origin, bytes, created }) => [
      reference,
      origin,
      megabytes(bytes),
      age(created),
    ]);
    console.log(table(['image', 'origin', 'size', 'made'], rows));
    return images.every(({ origin }) => origin !== 'missing') ? 0 : 3;
  },
});

/** Decimal megabytes, as Docker prints them. */
function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : `${(bytes / 1e6).toFixed(1)} MB`;
}

function age(created: Date | undefined): string {
  if (!created) return '';
  const hours = (Date.now() - created.getTime()) / 3_600_000;
  if (hours < 1) return 'within the hour';
  return hours < 48 ? `${Math.floor(hours)} hours ago` : `${Math.floor(hours / 24)} days ago`;
}
