import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Data that outlives its container',
  summary: 'Give a guestbook a named volume, so that its entries are still there when its container is replaced.',
  checks: {
    'app-serves': {
      title: 'The container {container}, from {image}, answers on port {port}',
      why: 'The application has to run before it can remember anything (000 §6.2).',
    },
    'uses-named-volume': {
      title: 'The volume {volume} is mounted at {folder}',
      why: 'A volume with a name is easy to find again; the notes advise to manage volumes by hand and not to leave it to the image (000 §6.2).',
    },
    'survives-replacement': {
      title: 'An entry is still there after the container was destroyed and made anew',
      why: 'With a container goes its writable layer, and every file that was changed in it (000 §6, §6.5).',
    },
    'volume-not-image': {
      title: 'The entries are in the volume and not in the image',
      why: 'An image is the same for everybody who runs it; data belongs to one place and has a life of its own (000 §6.5).',
    },
  },
  findings: {
    'no-such-container': {
      expected: 'A running container named {container}.',
      found: 'There is none. Docker lists: {listed}.',
      hint: 'Give the container its name when you run it, with --name.',
    },
    'removed-again': {
      expected: 'A running container named {container}.',
      found: 'It was there, but was removed before your commands ended. Docker lists: {listed}.',
      hint: 'Leave it running at the end. The sandbox is thrown away anyway, so there is nothing to tidy up.',
    },
    'not-running': {
      expected: 'A running container named {container}.',
      found: '{container} is in state {state} (exit code {code}). Its last line: {lastLine}',
      hint: 'Leave it running: --detach, no stop at the end, and no command of your own behind the image.',
    },
    'other-image': {
      expected: '{container} is made from the image {image}.',
      found: '{container} is made from {used}.',
      hint: 'The image comes last in "docker container run": look at its spelling. You need no image of your own here.',
    },
    'not-published': {
      expected: 'Port {port} of the machine leads to the container.',
      found: 'Published are: {published}.',
      hint: '--publish takes two numbers: first the port on your machine, then the one inside the container.',
    },
    'no-answer': {
      expected: 'The guestbook answers at localhost:{port}.',
      found:
        'Nothing answers there. Published are: {published}. The guestbook listens on port {inside} inside its container.',
      hint: '--publish takes two numbers: first the port on your machine, then the one inside the container.',
    },
    'not-the-guestbook': {
      expected: 'GET /entries answers with status 200 and the list of entries.',
      found: 'It answers with status {status}: {body}',
      hint: 'Read "docker container logs {container}", and look at what you mounted at {folder}.',
    },
    'mounted-elsewhere': {
      expected: 'The volume {volume} at {folder}, where the guestbook writes.',
      found: 'The volume is mounted at {destination}, so the entries do not get into it.',
      hint: 'Behind the colon of -v stands the folder in the container, letter by letter.',
    },
    'in-memory': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is a tmpfs: it lives in memory and goes with the container.',
      hint: 'Mount a volume there: -v NAME:FOLDER, or --mount with type=volume.',
    },
    'bind-mount': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is a bind mount of the folder {source} of the machine.',
      hint: 'A source with a slash in it is a path on the machine; a plain name is a volume.',
    },
    'anonymous-volume': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is a volume without a name of yours; Docker calls it {used}.',
      hint: 'A new container would get another one. Write the name in front: NAME:FOLDER.',
    },
    'other-volume': {
      expected: 'The volume {volume} at {folder}.',
      found: 'At {folder} there is the volume {used}.',
      hint: 'Docker makes a volume for any name it does not know yet, so a slip gives no error. Compare the names.',
    },
    'no-volume': {
      expected: 'The volume {volume} at {folder}.',
      found: 'Nothing is mounted at {folder}. Mounted are: {mounts}.',
      hint: 'Making a volume is not enough: the container has to be told of it when it is run.',
    },
    'not-written': {
      expected: 'The guestbook takes a new entry: status 201.',
      found: 'It answered with status {status}: {body}',
      hint: 'The guestbook must be able to write to {folder}: a read-only mount (:ro) does not let it.',
    },
    'not-back': {
      expected: 'Made anew with the same settings, {container} answers on port {port} within 30 s.',
      found: 'It does not. Its last line: {lastLine}',
      hint: 'Remove your container and run it again with the same command: what does it say?',
    },
    'entry-lost': {
      expected: 'The entry "{entry}" after the container was replaced.',
      found: 'It is lost; the guestbook shows {count} entries.',
      hint: 'The entries are not kept in {volume}. Where does the guestbook write (DATA_DIR), and what kind of volume is it ("docker volume inspect {volume}")?',
    },
    'not-in-volume': {
      expected: 'A second container with nothing but {volume} at {folder} shows the entry "{entry}".',
      found: 'It does not: the entry was kept somewhere else, not in {volume}.',
      hint: 'Look at all mounts of {container}, and at where it writes (DATA_DIR).',
    },
    'entries-in-image': {
      expected: 'A container of the same image without the volume begins with an empty guestbook.',
      found: 'It begins with {count} entries, the first of them "{first}": they are part of the image.',
      hint: 'An image made with "docker container commit" holds the data of that moment, for everybody. Use {image} as it is.',
    },
  },
  hints: [
    'A container forgets with its writable layer. What can be connected to a container and has a life of its own?',
    '"docker container run --help" has two options for it: the short --volume (-v) and the long --mount.',
    'docker container run --detach --name {container} --publish {port}:{inside} --volume …:{folder} {image}, with the volume’s name in place of the dots.',
  ],
} satisfies LabTexts;
