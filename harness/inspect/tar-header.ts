/** Reads tar header blocks: v7, ustar, GNU and pax, with the sparse forms of GNU tar. */

export const BLOCK = 512;

/** One member as its own header block says, before any extension is applied. */
export interface TarHeader {
  path: string;
  linkname: string;
  /** Length of the link's target in bytes, which `linkname` loses where it is not UTF-8. */
  linkBytes: number;
  /** The type flag: '0' file, '1' hard link, '2' symlink, '5' directory, 'x' pax records, 'L' GNU long name, … */
  flag: string;
  /** Bytes that follow in the archive. */
  storedSize: number;
  /** Bytes of the file once unpacked; more than what is stored where a file is sparse. */
  size: number;
  mode: number;
  uid: number;
  gid: number;
  /** An old GNU sparse file whose map goes on in further blocks. */
  moreSparseBlocks: boolean;
}

/** @throws Error in one clause when the block is no tar header. */
export function readHeader(block: Buffer, at: number): TarHeader {
  if (!checksumHolds(block, at)) throw new Error('a header is damaged');
  const flag = String.fromCharCode(block[at + 156] || 0x30);
  const storedSize = number(block, at + 124, 12);
  const gnuSparse = flag === 'S';
  if (storedSize < 0 || !Number.isSafeInteger(storedSize)) throw new Error('a header holds a size out of range');
  const linkEnd = end(block, at + 157, 100);
  return {
    path: fullPath(block, at),
    linkname: text(block, at + 157, linkEnd),
    linkBytes: linkEnd - at - 157,
    flag,
    storedSize,
    size: gnuSparse ? number(block, at + 483, 12) : storedSize,
    mode: number(block, at + 100, 8),
    uid: number(block, at + 108, 8),
    gid: number(block, at + 116, 8),
    moreSparseBlocks: gnuSparse && block[at + 482] !== 0,
  };
}

export function isZeroBlock(block: Buffer, at: number): boolean {
  for (let i = at; i < at + BLOCK; i++) if (block[i] !== 0) return false;
  return true;
}

/** Whether a blob that starts so can be a tar archive: a sound header, or an archive of nothing. */
export function startsLikeTar(head: Buffer): boolean {
  return head.length >= BLOCK && (isZeroBlock(head, 0) || checksumHolds(head, 0));
}

const WANTED = /^(?:path|linkpath|size|uid|gid|GNU\.sparse\.(?:name|size|realsize))$/;

/** Applies pax records, which win over the header block. Records are `length key=value\n`, lengths in bytes. */
export function applyPax(header: TarHeader, records: Buffer): void {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < records.length; ) {
    const space = records.indexOf(0x20, at);
    const length = space < 0 ? Number.NaN : Number(records.toString('latin1', at, space));
    const equals = records.indexOf(0x3d, space);
    if (!(length > space - at + 1) || at + length > records.length || equals < 0)
      throw new Error('a pax record is damaged');
    const key = records.toString('latin1', space + 1, equals);
    if (WANTED.test(key) && equals + 1 < at + length - 1) found.set(key, records.subarray(equals + 1, at + length - 1));
    at += length;
  }
  const path = found.get('GNU.sparse.name') ?? found.get('path');
  if (path) header.path = text(path, 0, path.length);
  const link = found.get('linkpath');
  if (link) applyLongLink(header, link);
  header.uid = decimal(found.get('uid')) ?? header.uid;
  header.gid = decimal(found.get('gid')) ?? header.gid;
  const size = decimal(found.get('size'));
  if (size !== undefined) header.storedSize = header.size = size;
  header.size = decimal(found.get('GNU.sparse.realsize')) ?? decimal(found.get('GNU.sparse.size')) ?? header.size;
}

/** GNU long names end in a NUL. */
export function applyLongPath(header: TarHeader, bytes: Buffer): void {
  header.path = text(bytes, 0, end(bytes, 0, bytes.length));
}

export function applyLongLink(header: TarHeader, bytes: Buffer): void {
  header.linkBytes = end(bytes, 0, bytes.length);
  header.linkname = text(bytes, 0, header.linkBytes);
}

/** Some old writers summed signed bytes; both are accepted, as everywhere. */
function checksumHolds(block: Buffer, at: number): boolean {
  let unsigned = 8 * 0x20;
  let high = 0;
  for (let i = at; i < at + BLOCK; i++) {
    if (i === at + 148) i += 8;
    const byte = block[i] as number;
    unsigned += byte;
    high += byte >> 7;
  }
  const wanted = octal(block, at + 148, 8);
  return unsigned === wanted || unsigned - 256 * high === wanted;
}

function fullPath(block: Buffer, at: number): string {
  const name = text(block, at, end(block, at, 100));
  // 'ustar\0' has a prefix field; GNU's 'ustar  ' keeps other things there, and star cuts it short.
  if (block[at + 262] !== 0 || block.toString('latin1', at + 257, at + 262) !== 'ustar') return name;
  const star = block.toString('latin1', at + 508, at + 512) === 'tar\0';
  const prefix = text(block, at + 345, end(block, at + 345, star ? 131 : 155));
  return prefix ? `${prefix}/${name}` : name;
}

function end(bytes: Buffer, at: number, length: number): number {
  for (let i = at; i < at + length; i++) if (bytes[i] === 0) return i;
  return at + length;
}

/** Names are bytes. Those that are not UTF-8 are kept apart by reading them as Latin-1. */
function text(bytes: Buffer, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    if ((bytes[i] as number) > 0x7f) {
      const utf8 = bytes.toString('utf8', from, to);
      return utf8.includes('\ufffd') ? bytes.toString('latin1', from, to) : utf8;
    }
  }
  return bytes.toString('latin1', from, to);
}

function number(block: Buffer, at: number, length: number): number {
  const first = block[at] as number;
  if (first < 0x80) return octal(block, at, length);
  // GNU's base 256 for what octal cannot hold; 0xff starts a negative number.
  let value = first === 0xff ? -1 : first & 0x7f;
  for (let i = at + 1; i < at + length; i++) value = value * 256 + (block[i] as number);
  return value;
}

function octal(block: Buffer, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i++) {
    const digit = (block[i] as number) - 0x30;
    if (digit >= 0 && digit <= 7) value = value * 8 + digit;
    else if (block[i] === 0 || value > 0) break;
  }
  return value;
}

function decimal(bytes: Buffer | undefined): number | undefined {
  if (!bytes) return undefined;
  const value = Number(bytes.toString('latin1'));
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('a pax record holds a number out of range');
  return value;
}
