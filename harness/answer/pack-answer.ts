import tar from 'tar-stream';
import type { AnswerFile } from './read-answer.ts';

/** The answer as a tar stream, owned by root as a build context is, to be unpacked into a sandbox. */
export function packAnswer(files: readonly AnswerFile[]): NodeJS.ReadableStream {
  const pack = tar.pack();
  for (const file of files) {
    const name = file.path;
    if (file.kind === 'folder') pack.entry({ name, type: 'directory', mode: file.mode });
    else if (file.kind === 'link') pack.entry({ name, type: 'symlink', linkname: file.target ?? '' });
    else pack.entry({ name, mode: file.mode }, forBash(file));
  }
  pack.finalize();
  // A streamx stream, whose types are not Node's; it pipes like one.
  return pack as unknown as NodeJS.ReadableStream;
}

/** Windows editors end lines with CR LF, which bash reads as part of the command: that is no mistake about Docker. */
function forBash({ path, content = Buffer.alloc(0) }: AnswerFile): Buffer {
  if (path !== 'solve.sh' || !content.includes('\r\n')) return content;
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
