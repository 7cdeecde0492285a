import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'A slim image',
  summary: 'Take an image from hundreds of megabytes to about 15, and make an edit of the page re-run one step only.',
  checks: {
    builds: {
      title: 'Your Dockerfile builds an image',
      why: 'A Dockerfile is a script: its first instruction that fails stops everything behind it (000 §4).',
    },
    'serves-your-page': {
      title: 'The image serves your {page} on port {port}, with the name from USER in it',
      why: 'However small, an image has to hold all that the program needs when it runs (000 §4).',
    },
    'small-enough': {
      title: 'The image holds at most {limit}',
      why: 'The last stage is the image: what only the build needed can stay behind in another stage (000 §4, multi-stage).',
    },
    'no-toolchain': {
      title: 'Neither the Go tool chain nor Go source is in the image',
      why: 'What is not in the image can have no hole that somebody gets in through (000 §4, multi-stage).',
    },
    'one-step-on-html-edit': {
      title: 'After an edit of {page}, one step runs again',
      why: 'From the first instruction that changed, everything in its stage runs again: what changes often comes last (000 §3.5, §4).',
    },
  },
  findings: {
    'no-page': {
      expected: 'The page {page} in your folder.',
      found: 'No file of your folder is named {page}.',
      hint: 'Take the one of the starter: "npx lab start" in a fresh folder brings it back.',
    },
    'page-not-shown': {
      expected: 'GET / answers with status 200 and your page.',
      found: 'It answers with status {status}: {body}',
      hint: 'The program looks for {page} in the folder in which it starts. WORKDIR says which that is, COPY puts the page there.',
    },
    'other-page': {
      expected: 'GET / shows the text of your {page}, for instance "{missing}".',
      found: 'That text is not in the answer, which begins with: {body}',
      hint: 'Which file does COPY take, and which one does the program read?',
    },
    'user-missing': {
      expected: 'The image brings a value for the environment variable USER.',
      found: 'The image has no USER, or an empty one, so the page greets nobody.',
      hint: 'ENV holds only in the stage it stands in. Which stage becomes the image?',
    },
    'user-not-shown': {
      expected: 'The page shows the value of USER in the image, "{user}".',
      found: '"{user}" is nowhere on the page.',
      hint: 'The template of the starter shows it with {{.User}}: is that still in your {page}?',
    },
    'user-not-read': {
      expected: 'Run with "-e USER={visitor}", the page shows "{visitor}".',
      found: 'It does not: the name on the page stays as it is, whatever USER says ("{user}" in the image).',
      hint: 'Leave {{.User}} in {page}, and let ENV in the Dockerfile give the value.',
    },
    'too-big': {
      expected: 'At most {limit} ({limitBytes} bytes) of files, all layers together.',
      found: 'It is {size}. Most of it: {most}. The largest layer, {layer}, was made by: {instruction}',
      hint: 'Does the program need all of that to run? Build in one stage, and copy only the result into a second one on a small base.',
    },
    'tools-inside': {
      expected: 'No Go compiler, no Go command and no *.go file in any layer of the image.',
      found: 'There is {files} ({count} in that layer). The layer was made by: {instruction}',
      hint: 'Copy the one file that you need, by its name. A later RUN rm does not take a file out of the layer below.',
    },
    'steps-ran-again': {
      expected: 'One RUN, COPY or ADD runs again after {page} was edited.',
      found: '{count} of them ran again: {list}',
      hint: 'Everything behind the COPY of the page, in its stage, runs again, and so does every stage that takes the page along.',
    },
    'no-step-ran-again': {
      expected: 'One RUN, COPY or ADD runs again after {page} was edited.',
      found: 'None did: the image does not take the page from your {page}, so an edit never shows.',
      hint: 'COPY the page into the last stage.',
    },
    'edit-not-shown': {
      expected: 'After the edit the image serves the edited page.',
      found: 'One step ran again ({list}), but the old page was served.',
      hint: 'The image holds a second copy of the page, and the program reads that one.',
    },
  },
  hints: [
    'You need Go to build the program. Do you need it to run the program?',
    'A Dockerfile may have more than one FROM. Each begins a stage; the last one is the image, and COPY --from takes files out of an earlier one.',
    'FROM diamol/golang AS builder: copy main.go, go build. FROM diamol/base: ENV, CMD and WORKDIR, then COPY --from=builder the program, and COPY {page} as the very last.',
  ],
} satisfies LabTexts;
