import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'An image that knows when its application is sick',
  summary:
    'Give an application a health check that finds it sick within 15 s, and a start-up check that refuses bad settings.',
  checks: {
    builds: {
      title: 'Your Dockerfile builds an image',
      why: 'The health check is an instruction of the Dockerfile, and comes with the image to wherever it runs (000 §8.1).',
    },
    'healthy-when-well': {
      title: 'As long as the application is well, the container is healthy',
      why: 'By itself Docker sees only whether the process runs; the status code of the command in HEALTHCHECK tells how the application feels (000 §8.1).',
    },
    'unhealthy-when-sick': {
      title: 'Within {sickWithin} s after the application turned sick, the container is unhealthy',
      why: 'A sick application is only replaced when somebody notices, and a check every 30 s with three tries notices late (000 §8.1).',
    },
    'refuses-bad-settings': {
      title: 'With a bad {setting} the container refuses to start, and says why',
      why: 'What is wrong before the start is best found before the start: a utility of one’s own can verify it (000 §8.3).',
    },
    'tool-in-image': {
      title: 'What the health check runs is in the image',
      why: 'An image that brings its own check is portable: it needs nothing where it runs (000 §8.3).',
    },
    'application-is-main-process': {
      title: 'The container stops when the application is told to, and ends when the application ends',
      why: 'Docker watches the first process: when it ends, the container ends. A start-up check has to make room for the application (000 §8.1).',
    },
  },
  findings: {
    'not-well': {
      expected: 'GET /health on port {port} answers with status 200 when the application has just started.',
      found: 'It answers with status {status}: {body}',
      hint: 'Start the application sickly as it is; you need not change it.',
    },
    'no-health-check': {
      expected: 'The image has a health check.',
      found: 'It has none, so Docker does not know how the application feels.',
      hint: 'The instruction is HEALTHCHECK. In which stage does it stand?',
    },
    'no-look-yet': {
      expected: 'The container becomes healthy within {healthyWithin} s.',
      found:
        'After {healthyWithin} s it is still "starting". The last look ended with exit code {code} and said: {output}',
      hint: 'Docker looks for the first time when --interval is over. How long is that?',
    },
    'unhealthy-though-well': {
      expected: 'The container is healthy: the application is well.',
      found: 'It is not. The last look ended with exit code {code} and said: {output}',
      hint: 'Run the command of the health check in the container by hand, with "docker exec": is the program there, and does it ask the right address?',
    },
    'ended-though-well': {
      expected: 'The container goes on running and becomes healthy.',
      found: 'It ended with exit code {code}.',
      hint: 'Who ended it? The command of a health check only tells; it should end nothing.',
    },
    'still-healthy': {
      expected: 'Told POST /sick, the container is unhealthy within {sickWithin} s.',
      found:
        'It was not, and the grader waited {grace} s longer. The last look ended with exit code {code} and said: {output}',
      hint: 'A sick application still answers, even at its front page: ask /health, and let a bad status be a failure. --interval and --retries say how soon it counts: their product is the time it takes.',
    },
    'ended-when-sick': {
      expected: 'Told POST /sick, the container goes on running and becomes unhealthy.',
      found: 'It ended with exit code {code}.',
      hint: 'A health check only tells. Whether a sick container is replaced is for others to decide.',
    },
    'started-anyway': {
      expected: 'With {setting}="{value}" the application is not started.',
      found: 'It was started. The container said: {said}',
      hint: 'In sh, a comparison by -lt or -gt with something that is no number is an error, and an error counts as "no". Ask first whether it is made of digits.',
    },
    'does-not-end': {
      expected: 'With {setting}="{value}" the container ends at once.',
      found: 'It still runs after 15 s. It said: {said}',
      hint: 'After the sentence comes an exit with a code other than 0.',
    },
    'refused-with-zero': {
      expected: 'With {setting}="{value}" the container ends with an exit code other than 0.',
      found:
        'It did not start the application, but its exit code is 0, which means that all went well. It said: {said}',
      hint: 'exit 1',
    },
    'refused-without-a-word': {
      expected: 'With {setting}="{value}" the container says a sentence with {setting} in it.',
      found: 'It refused, but said: {said}',
      hint: 'Whoever reads "docker logs" wants to know which setting is wrong. echo … >&2',
    },
    'good-value-refused': {
      expected: 'With {setting}={value}, which is good, the application is started.',
      found: 'It was not. The last line: {said}',
      hint: '{fewest} and {most} are allowed.',
    },
    'tool-not-there': {
      expected: 'In a new container of the image there is what the health check runs: {command}',
      found: 'Docker cannot start it; it looked for {program}.',
      hint: 'COPY the tool into the image. What a script writes at the start is in that one container only.',
    },
    'tool-not-in-image': {
      expected:
        'In a second container of the image, beside the application but with nothing started in it, the health check works: {command}',
      found: 'It ended with exit code {code} and said: {said}',
      hint: 'Bring all that the check needs into the image when it is built. What a script installs or writes at the start is in that one container only.',
    },
    killed: {
      expected: '"docker stop" ends the container within {stopWithin} s.',
      found: 'It did not react to the signal; after {took} s Docker had killed it (exit code 137). It said: {said}',
      hint: 'The first process got the signal, and that was a shell. "check && application" keeps the shell there; "exec" makes room.',
    },
    'stops-slowly': {
      expected: '"docker stop" ends the container within {stopWithin} s.',
      found: 'It took {took} s. It said: {said}',
      hint: 'Let the application be the first process: exec.',
    },
    'signal-did-not-reach': {
      expected: 'Stopped, the application says "{closed}".',
      found: 'The container ended in {took} s, but the application was not told. It said: {said}',
      hint: 'When the first process ends, the others are killed. It has to pass the signal on and wait, or to become the application with "exec".',
    },
    'outlives-the-application': {
      expected: 'When the application ends by itself, the container ends.',
      found: 'The container still ran 8 s after the application had been told POST /die.',
      hint: 'Something in the container starts the application again, or has forgotten it. That is for Docker to do (--restart), which sees nothing of it this way.',
    },
    'other-exit-code': {
      expected: 'When the application ends with exit code {code}, so does the container.',
      found: 'The container’s exit code is {got}.',
      hint: 'A script that stays in front of the application has to hand on its exit code. With "exec" there is no script left.',
    },
  },
  hints: [
    'HEALTHCHECK runs a command in the container: exit code 0 means well. Which page of the application tells the truth?',
    'HEALTHCHECK --interval=… --timeout=… --retries=… CMD wget …/health. For the start, a script that looks at {setting} and exits, or goes on to the application.',
    'The script: case "$BEDS" in ""|*[!0-9]*) say it and exit 1;; esac, then -ge {fewest} and -le {most}, and as the last line: exec sickly. The Dockerfile: COPY it, make it executable, name it in CMD in brackets.',
  ],
} satisfies LabTexts;
