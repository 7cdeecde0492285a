import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Clean layers',
  summary: 'Rewrite a recipe that makes and removes 100 MB, so that nothing of it stays in the image.',
  checks: {
    builds: {
      title: 'Your Dockerfile builds an image',
      why: 'A long instruction goes on in the next line only behind a backslash (002 §2.4.5).',
    },
    'same-result': {
      title: 'The image holds the report {result}, made from the word in {seed}',
      why: 'Cleaning up must not change what a build is for (002 §2.4.5).',
    },
    'nothing-reclaimable': {
      title: 'Nothing that is gone from sight still lies in a layer',
      why: 'Each instruction is a layer: a later one can hide a file of an earlier one, and cannot take it out (002 §2.4.5).',
    },
    'small-enough': {
      title: 'The image is less than {limit} larger than {base}',
      why: 'What is left lying about costs room in every copy of the image, hidden or not (002 §2.4.5).',
    },
  },
  findings: {
    'no-word': {
      expected: 'The file {seed} in your folder, with a word in it.',
      found: 'There is no such file, or it is empty.',
      hint: 'Take the one of the starter.',
    },
    'no-result': {
      expected: 'The file {result} in the image.',
      found: 'There is no such file.',
      hint: 'Did the cleaning take the report along? In a build of several stages, the last one has to copy it.',
    },
    'other-result': {
      expected: 'For the word "{word}", line {number} of {result} is "{expected}".',
      found: 'It is "{line}".',
      hint: 'The three steps have to do all that they do in the starter, and in its order: lists, samples, report.',
    },
    'not-made-anew': {
      expected: 'Built with the word "{word}" in {seed}, line {number} of {result} is "{expected}".',
      found: 'It is "{line}": the report does not follow the word.',
      hint: 'Let the build make the report, instead of bringing a finished one.',
    },
    hidden: {
      expected: 'Less than {limit} of hidden files, all layers together.',
      found:
        '{size} are in the image, and no container can see them: {most}. The largest was made by: {made} — and put out of sight by: {hid}',
      hint: 'A layer is finished when its instruction ends. Where does a file have to be removed, so that it never gets into a layer?',
    },
    'too-big': {
      expected: 'Less than {limit} ({limitBytes} bytes) more than {base}.',
      found: 'It is {size}, {added} more. Most of it: {most}',
      hint: 'Remove what only the build needed, and check that you got all of it: the samples and the package lists.',
    },
  },
  hints: [
    'docker history shows the size of each layer. Which instruction makes the 100 MB, and what does the one that removes them weigh?',
    'The notes say it: one instruction, one layer. What is made and removed within one instruction is in no layer.',
    'RUN sh update-lists.sh && sh make-samples.sh && sh write-report.sh > report.txt && rm … — all in one RUN; or let a second stage COPY --from the report and nothing else.',
  ],
} satisfies LabTexts;
