/** One instruction as the builder ran it. */
export interface BuildStep {
  /** As written in the Dockerfile, without the builder's numbering: "COPY index.html .". */
  readonly instruction: string;
  readonly cached: boolean;
}

interface Vertex {
  digest: string;
  name: string;
  started?: string;
  cached?: boolean;
  error?: string;
}

interface Status {
  vertexes?: Vertex[];
  logs?: { data: string }[];
}

/**
 * The steps of `docker buildx build --progress=rawjson`, in the order they ran. BuildKit tells a vertex several times; the last word counts. Its own
 * work ("[internal] load …", "exporting to image") and the FROM lines are no instructions of the learner's.
 */
export function rawJsonSteps(output: string): BuildStep[] {
  const vertexes = new Map<string, Vertex>();
  for (const status of jsonObjects(output)) {
    for (const vertex of status.vertexes ?? [])
      vertexes.set(vertex.digest, { ...vertexes.get(vertex.digest), ...vertex });
  }
  // BuildKit tells the last step first; when each began is the order in which they ran.
  const inOrder = [...vertexes.values()].sort((a, b) => (a.started ?? '~').localeCompare(b.started ?? '~'));
  return inOrder
    .map(({ name, cached }) => ({
      instruction: /^\[(?!internal)[^\]]*\d+\/\d+\] (.*)$/s.exec(name)?.[1] ?? '',
      cached: cached === true,
    }))
    .filter(({ instruction }) => instruction !== '' && !/^FROM /i.test(instruction));
}

/** The same output as text a person can read: instructions, what they printed, and errors. */
export function rawJsonLog(output: string): string {
  const lines: string[] = [];
  const told = new Set<string>();
  for (const status of jsonObjects(output)) {
    for (const { digest, name, error } of status.vertexes ?? []) {
      if (!told.has(digest) && !name.startsWith('[internal]')) lines.push(name);
      told.add(digest);
      if (error) lines.push(`ERROR: ${error}`);
    }
    for (const { data } of status.logs ?? []) lines.push(Buffer.from(data, 'base64').toString().trimEnd());
  }
  return [...lines, ...plainLines(output)].join('\n');
}

/** The steps of the classic builder: "Step 2/7 : COPY main.go ." followed, where it applies, by " ---> Using cache". */
export function classicSteps(output: string): BuildStep[] {
  return output
    .split(/^(?=Step \d+\/\d+ : )/m)
    .map((block) => ({
      instruction: /^Step \d+\/\d+ : (.*)$/m.exec(block)?.[1]?.trim() ?? '',
      cached: block.includes('\n ---> Using cache'),
    }))
    .filter(({ instruction }) => instruction !== '' && !/^FROM /i.test(instruction));
}

/** The output is a sequence of indented JSON objects, each from a line "{" to a line "}". */
function* jsonObjects(output: string): Generator<Status> {
  for (const [text] of output.matchAll(/^\{$[\s\S]*?^\}$/gm)) {
    try {
      yield JSON.parse(text) as Status;
    } catch {
      // A piece cut out of a very long log; the pieces around it are whole.
    }
  }
}

/** What buildx prints itself, after the stream: "ERROR: failed to solve: …" with the lines of the Dockerfile. */
function plainLines(output: string): string[] {
  return output
    .replace(/^\{$[\s\S]*?^\}$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
