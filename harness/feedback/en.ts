import type { HarnessTexts } from './texts.ts';

export default {
  findings: {
    'answer-not-a-folder': {
      expected: 'a folder with your answer in it',
      found: 'a link or a file in its place',
      hint: 'make it a real folder: `npx lab start` makes one.',
    },
    'answer-unreadable': {
      expected: 'an answer whose files can be read',
      found: '{path} cannot be read ({reason})',
      hint: 'give the file read permission: chmod u+r on it.',
    },
    'answer-too-deep': {
      expected: 'folders at most {limit} deep',
      found: '{path} is deeper',
      hint: 'keep only what the answer needs in its folder.',
    },
    'answer-too-many-files': {
      expected: 'at most {limit} files and folders',
      found: 'more than {limit}',
      hint: 'keep only what the answer needs in its folder; node_modules and .git are no part of it.',
    },
    'answer-too-big': {
      expected: 'at most {limit} MB in all',
      found: 'more than {limit} MB when {path} is counted',
      hint: 'keep only what the answer needs in its folder.',
    },
    'answer-odd-file': {
      expected: 'files and folders only',
      found: '{path} is a pipe, a socket or a device',
      hint: 'remove it; it was not opened.',
    },
    'answer-link-leads-out': {
      expected: 'links that stay inside the answer’s folder',
      found: '{path} is a link to {target}',
      hint: 'put a copy of the file in the folder instead of the link; it was not followed.',
    },
    'answer-no-script': {
      expected: 'a file solve.sh with the commands you typed',
      found: 'no solve.sh (the folder holds: {found})',
      hint: 'write your commands, one a line, into solve.sh in this folder.',
    },
    'answer-script-is-folder': {
      expected: 'a file solve.sh with the commands you typed',
      found: 'a folder named solve.sh',
      hint: 'rename the folder and write your commands into a file solve.sh.',
    },
    'answer-script-is-binary': {
      expected: 'a text file solve.sh with the commands you typed',
      found: 'a solve.sh that is not text (it holds zero bytes, as UTF-16 files and programs do)',
      hint: 'save it as plain text, UTF-8.',
    },
    'answer-script-is-empty': {
      expected: 'commands in solve.sh',
      found: 'an empty solve.sh',
      hint: 'write your commands, one a line, into it.',
    },
    'answer-no-dockerfile': {
      expected: 'a file Dockerfile',
      found: 'no Dockerfile (the folder holds: {found})',
      hint: 'write the build’s instructions into a file named Dockerfile, with a capital D and without an ending.',
    },
    'answer-dockerfile-is-folder': {
      expected: 'a file Dockerfile',
      found: 'a folder named Dockerfile',
      hint: 'rename the folder and write the instructions into a file named Dockerfile.',
    },
    'answer-dockerfile-is-binary': {
      expected: 'a Dockerfile that is text',
      found: 'a Dockerfile that is not text (it holds zero bytes, as UTF-16 files and programs do)',
      hint: 'save it as plain text, UTF-8.',
    },
    'script-timed-out': {
      expected: 'a solve.sh that ends within {seconds} s (phase: run)',
      found: 'it was still running after {seconds} s, so it was stopped',
      hint: 'look for a command that waits for ever: a container in the foreground wants --detach, `docker logs -f` and a loop want an end.',
    },
    'script-too-much-output': {
      expected: 'a solve.sh that ends (phase: run)',
      found: 'it printed more than 16 MB, so it was stopped',
      hint: 'look for a loop without an end, or a command that prints for ever.',
    },
    'exhausted-memory': {
      expected: 'an answer that fits into 3 GB of memory (phase: {phase})',
      found: 'the engine reports that it was killed for using more',
      hint: 'look for a command that collects data without an end.',
    },
    'exhausted-processes': {
      expected: 'an answer that needs fewer than 600 processes (phase: {phase})',
      found: 'the engine reports that it started as many as it may',
      hint: 'look for a command that starts itself again and again.',
    },
    'exhausted-disk': {
      expected: 'an answer that needs less than 1.5 GB of disk (phase: {phase})',
      found: 'the sandbox’s disk is full',
      hint: 'look for a file that grows without an end, or an image that copies too much.',
    },
    'exhausted-engine': {
      expected: 'an answer that leaves its Docker engine running (phase: {phase})',
      found: 'the sandbox’s Docker engine was ended from inside',
      hint: 'look for a kill or a shutdown that hits dockerd.',
    },
    'build-failed': {
      expected: 'an image that builds',
      found: 'the build stopped. Its last lines:\n{log}',
      hint: 'read the last lines: they name the instruction that failed and why.',
    },
    'build-timed-out': {
      expected: 'an image that builds within {seconds} s (phase: build)',
      found: 'it was still building after {seconds} s, so it was stopped. Its last lines:\n{log}',
      hint: 'look for a RUN that waits for ever: a server belongs into CMD, an installer wants -y.',
    },
    'image-cannot-start': {
      expected: 'an image that runs',
      found: 'Docker could not start it with the command {command}: {reason}',
      hint: 'look at CMD, ENTRYPOINT, USER and WORKDIR: the command must be a program that is in the image and may be run.',
    },
    'image-program-missing': {
      expected: 'an image that runs its own command, {command}',
      found: 'there is no program {program} in the image (files of that name elsewhere in it: {namesakes})',
      hint: 'let CMD name the place where COPY put the program. A CMD without brackets is run by /bin/sh, which an empty base does not have.',
    },
    'image-loader-missing': {
      expected: 'an image that runs its own command, {command}',
      found:
        '{program} is in the image, but cannot run: it needs {loader}, which is not. Docker then says "no such file or directory"',
      hint: 'the program is linked dynamically (or is a script), and its loader (or interpreter) was left behind: build it statically, as CGO_ENABLED=0 does for Go, or take a base that has what it needs.',
    },
    'image-exited': {
      expected: 'a program that keeps running and answers',
      found: 'the command {command} ended at once, with exit code {code}. Its last line: {lastLine}',
      hint: 'run the image without --detach and read what it says.',
    },
    'image-listens-elsewhere': {
      expected: 'a program that listens on port {port} in its container',
      found: 'it listens on: {places}',
      hint: 'EXPOSE does not change where a program listens: the program itself does.',
    },
    'image-silent': {
      expected: 'an answer over HTTP on port {port} of the container within 15 s',
      found: 'the command {command} runs, but nothing answers. Its last line: {lastLine}',
      hint: 'see that CMD starts the server itself, and read what `docker logs` shows.',
    },
  },
  words: {
    expected: 'expected',
    found: 'found',
    hint: 'hint',
    why: 'why',
    reproduce: 'see it',
    needs: 'not looked at: {check} comes first',
    points: 'points',
    pass: 'passed',
    fail: 'failed',
    error: 'error',
    skip: 'skipped',
    todo: 'not started',
    startWith: 'start it with',
  },
} satisfies HarnessTexts;
