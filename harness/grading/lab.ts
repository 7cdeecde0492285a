/** What a lab is made of. Manifests live in labs/<slug>/lab.ts, their words in labs/<slug>/texts.en.ts and texts.ko.ts. */

export interface CheckManifest {
  readonly id: string;
  readonly points: number;
  /** Ids of checks that must pass first; where one did not, this check is skipped. */
  readonly requires?: readonly string[];
  /** One line of docker commands that shows the learner the same. `{placeholders}` come from contract and finding data. */
  readonly reproduce: string;
}

export interface LabManifest {
  readonly slug: string;
  /** Its number in the map of labs; labs are listed in this order. */
  readonly number: number;
  /** session: the answer is solve.sh. build: the answer is a build context. */
  readonly kind: 'session' | 'build';
  /** Where in the study notes it comes from, as "000 §4". */
  readonly chapter: string;
  /** Stock images that the sandbox must hold, by reference. */
  readonly images: readonly string[];
  /** Names and ports that README, texts and grader share. */
  readonly contract: Readonly<Record<string, string | number>>;
  readonly checks: readonly CheckManifest[];
  /** Milliseconds. `run` bounds solve.sh, `build` one image build, `check` one check. */
  readonly limits?: { readonly run?: number; readonly build?: number; readonly check?: number };
  /** Each folder in wrong/ and the one check that must fail for it. */
  readonly wrong: Readonly<Record<string, string>>;
}

export interface FindingTexts {
  readonly expected: string;
  readonly found: string;
  /** What to do next, without giving the answer away. */
  readonly hint: string;
}

/** What a learner reads of a lab, in one language. `{placeholders}` come from contract and finding data. */
export interface LabTexts {
  readonly title: string;
  /** One sentence, for `lab list`. */
  readonly summary: string;
  /** By check id: the title is a sentence; `why` says in one line why it matters and names the note's section. */
  readonly checks: Readonly<Record<string, { readonly title: string; readonly why: string }>>;
  /** By finding code. */
  readonly findings: Readonly<Record<string, FindingTexts>>;
  /** Three, from a nudge to nearly the answer. */
  readonly hints: readonly [string, string, string];
}
