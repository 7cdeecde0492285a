import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Replace the page of a running container',
  summary: 'Start a web server in a container and swap its index.html for yours while it runs.',
  checks: {
    'runs-the-image': {
      title: 'A running container of {image} is published on port {port}',
      why: 'A container is reached from outside only through a port that you publish: host port first, then its own (000 §2).',
    },
    'page-is-yours': {
      title: 'http://localhost:{port}/ shows your {file}',
      why: 'The files in the container are what the web server shows; a file of the same name on your computer is another file (000 §2).',
    },
    'changed-in-the-container': {
      title: "The page was changed in the container's own files",
      why: 'Each container has a writable layer of its own on top of the image; what you change in it lands there (000 §2, §6).',
    },
    'image-unchanged': {
      title: 'A new container of {image} still shows the original page',
      why: 'Containers share the layers of their image, so a change in one touches neither the image nor the next container (000 §6).',
    },
  },
  findings: {
    'nobody-on-port': {
      expected: 'A running container of {image} that publishes its port 80 as {port}.',
      found: 'No container publishes port {port}. Docker lists: {listed}.',
      hint: 'Run the image detached and publish its port: --detach and --publish.',
    },
    'other-host-port': {
      expected: '{name} publishes its port 80 as {port}.',
      found: '{name} runs the right image, but publishes {ports}.',
      hint: '--publish takes two numbers: the port of your computer first, then the port in the container.',
    },
    'not-published': {
      expected: '{name} publishes its port 80 as {port}.',
      found: '{name} was started from the right image (state {state}), but publishes no port.',
      hint: 'Ports are published when a container is made: "docker container run" takes --publish. A port cannot be added later.',
    },
    'removed-again': {
      expected: 'The container of {image} still running when your commands have ended.',
      found: 'A container of {image} existed ({name}), but it was removed before your commands ended.',
      hint: 'Leave it running: no "docker container rm" at the end and no --rm. The sandbox is thrown away anyway.',
    },
    'not-running': {
      expected: 'The container that publishes port {port} is running.',
      found: '{name} publishes port {port}, but is in state {state}, exit code {code}; its command is: {command}.',
      hint: 'Look at "docker container logs {name}". Start it again if you stopped it; write no command of your own behind the image.',
    },
    'wrong-container-port': {
      expected: 'Port {port} leads to port 80 of the container, where its web server listens.',
      found: '{name} publishes {ports}, and nobody listens there.',
      hint: '--publish takes two numbers: the port of your computer first, then the port in the container.',
    },
    'other-image': {
      expected: 'The container on port {port} was started from {image}.',
      found: '{name} on port {port} was started from {used}.',
      hint: 'Start the image as it is. The page is changed afterwards, in the running container.',
    },
    'no-answer': {
      expected: 'A web page at http://localhost:{port}/.',
      found: 'Nothing answers at http://localhost:{port}/, although {name} publishes that port.',
      hint: "Ask localhost yourself: curl http://localhost:{port}/. Is the port published to all addresses, and is the image's own web server running?",
    },
    'not-200': {
      expected: 'http://localhost:{port}/ answers with status 200 and your page.',
      found: 'It answers with status {status}.',
      hint: '404: there is no {file} in the folder of the web server. 403: it cannot read it. See "docker container exec {name} ls -l" of that folder.',
    },
    'stock-page': {
      expected: 'http://localhost:{port}/ shows your {file}.',
      found: 'It still shows the original page of {image}, which reads "{words}".',
      hint: 'The file to change is {page} inside the container. Editing the {file} on your side, or a ">" outside the quotes of "sh -c", changes only your side.',
    },
    'no-terminal': {
      expected: 'http://localhost:{port}/ shows your {file}.',
      found: 'It still shows the original page, and Docker said: "the input device is not a TTY".',
      hint: 'A script has no terminal, so -it cannot work in it. Use "docker container cp", or "exec … sh -c", or "exec -i" with input.',
    },
    'empty-page': {
      expected: 'http://localhost:{port}/ shows your {file}.',
      found: 'The page is empty.',
      hint: 'If you send the page into "docker container exec", it needs -i: without it nothing arrives, and the file is emptied.',
    },
    'no-file': {
      expected: 'Your answer holds the page as {file}, so that it can be compared.',
      found: 'The page begins with "{line}", but there is no {file} in your answer and no other file that equals it.',
      hint: 'Save the page as {file} beside solve.sh, and put that file into the container.',
    },
    'page-differs': {
      expected: 'The page equals your {file}; its line {number} is "{expected}".',
      found: 'Line {number} of the page is "{line}".',
      hint: 'Compare: curl -s http://localhost:{port}/ | diff - {file}. Copying the file is safer than typing its text again.',
    },
    'rebuilt-image': {
      expected: 'The container on port {port} runs the original {image}.',
      found: '{name} runs an image of that name, but not the original one: its ID is {id}, built or committed by you.',
      hint: 'Leave the image alone: no build, no commit. Change the file in the running container.',
    },
    'page-from-a-mount': {
      expected: "{page} changed in the container's own files.",
      found: 'The page comes from a mount: {mounts}. Beneath it, {name} itself still holds another page.',
      hint: 'Run the container without -v, --volume and --mount, and change the file inside it.',
    },
    'file-not-changed': {
      expected: "{page} changed in the container's own files.",
      found: '{name} shows your page, but its own {page} is another one.',
      hint: 'Change exactly that file; the settings of the web server can stay as they are.',
    },
    'image-changed': {
      expected: 'A new container of {ref} shows the original page.',
      found: 'A new container of {ref} shows another page, which reads "{words}".',
      hint: '"docker container commit" or "docker image build" under the name of the image replaces the image. The lab needs neither.',
    },
    'image-silent': {
      expected: 'A new container of {ref} shows the original page.',
      found: 'A new container of {ref} shows no page at all.',
      hint: '"docker container commit", "docker image build" and "docker image tag" under the name of the image replace it. The lab needs none.',
    },
    'image-gone': {
      expected: 'The image {ref} is still there, unchanged.',
      found: 'There is no image {ref} any more: its name was removed.',
      hint: 'Leave the image where it is: no "docker image rm".',
    },
  },
  hints: [
    'Start the container in the background first and look at its page. The page is a plain file in the container: find it.',
    '"docker container cp" copies a file into a running container, "docker container exec" runs a command in it. Either will do.',
    'docker container run --detach --publish {port}:80 {image}, then copy your {file} to {page} in that container, by its name or ID.',
  ],
} satisfies LabTexts;
