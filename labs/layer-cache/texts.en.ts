import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'The layer cache',
  summary: 'Build a Node application so that an edit of its sources does not install its packages again.',
  checks: {
    builds: {
      title: 'Your Dockerfile builds an image',
      why: 'An instruction sees the files that were copied before it, and no others (000 §3).',
    },
    serves: {
      title: 'The image serves your {page} on port {port}',
      why: 'What the program needs when it runs, packages and sources, has to be in the image (000 §3, 003).',
    },
    'installed-in-the-image': {
      title: 'The packages are in the image: a container starts without installing',
      why: 'RUN happens once, when the image is built; CMD happens in every container (002 §2.4.2, 003).',
    },
    'source-edit-skips-install': {
      title: 'After an edit of the sources, npm does not install again',
      why: 'From the first instruction whose files changed, everything in its stage runs again: what seldom changes comes first (000 §3.5; 003: package.json before npm install).',
    },
    'dependency-edit-installs': {
      title: 'After an edit of the dependencies in package.json, npm installs again',
      why: 'The cache knows only the files that an instruction copies: package.json has to be among those before the install (000 §3.5, 003).',
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
      hint: 'The program reads {page} from its own folder. Did COPY put the two together?',
    },
    'other-page': {
      expected: 'GET / shows the text of your {page}, for instance "{missing}".',
      found: 'That text is not in the answer, which begins with: {body}',
      hint: 'Which file does COPY take, and which one does the program read?',
    },
    'no-facts': {
      expected: 'GET {facts} tells which packages are installed, as the server.js of the starter does.',
      found: 'It answers with status {status}: {body}',
      hint: 'Leave that part of server.js as it is: it is how the grader sees an installation.',
    },
    'installed-at-start': {
      expected: 'A container that has just started has changed nothing in node_modules.',
      found: 'It has written there, for instance {path}: npm installs whenever a container starts.',
      hint: 'Install with RUN, and let CMD start the program and nothing else.',
    },
    'installed-again': {
      expected: 'The sources were edited, package.json was not: npm does not install.',
      found: 'npm installed the packages again. What ran again: {list}',
      hint: 'Before the install, copy only what the install needs. Which instruction before it takes a source file along?',
    },
    'edit-not-shown': {
      expected: 'After the edit the image serves the edited page.',
      found: 'It served the old one. What ran again: {list}',
      hint: 'The sources have to be copied from your folder into the last stage.',
    },
    'not-named': {
      expected: 'A package.json whose dependencies name {older} or {newer}.',
      found: '{manifest} names neither of them.',
      hint: 'Take the package.json of the starter.',
    },
    'other-version-gone': {
      expected: 'Both versions of the bubble in your folder: the grader moves {manifest} from {from} to {to}.',
      found: 'No file of your folder is named {to}.',
      hint: 'Keep the folder vendor/ of the starter as it is.',
    },
    'not-installed': {
      expected: 'With {to} in {manifest}, npm installs, and the image has version {wanted}.',
      found: 'npm did not install: the image still has version {shown}.',
      hint: 'Copy package.json before the install, and let npm read from it what to install.',
    },
    'other-version-shown': {
      expected: 'With {to} in {manifest}, the image has version {wanted}.',
      found: 'npm did install ("{said}"), but the program still got version {shown}.',
      hint: 'There is a second node_modules: does COPY bring one from your folder, over the one that was installed? .dockerignore keeps it out.',
    },
  },
  hints: [
    'Build twice, with an edit of {page} in between, and find the first step that is not CACHED the second time. Why does it run again, and what stands behind it?',
    'npm install needs package.json and the archives in vendor/. Which other files does it need?',
    'COPY package.json and vendor/ first, then RUN npm install, then COPY the rest.',
  ],
} satisfies LabTexts;
