import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Tags and digests in a registry',
  summary: 'Push two images with four tags to a registry, and delete one of them by its digest.',
  checks: {
    'all-tags-pushed': {
      title: 'Four tags of two images were pushed to {repository}',
      why: 'A repository holds many versions of an image; a tag is the name of one, and an image may have several (000 §5).',
    },
    'pushed-at-once': {
      title: 'One push sent all four',
      why: 'All tags of a repository can go at once; a push without a tag would send only latest (000 §5).',
    },
    'deleted-by-digest': {
      title: 'The image of {first} and {firstToo} was deleted from the registry by its digest',
      why: 'Tags are names, and the digest is the image itself: delete it, and its tags are gone with it (000 §5).',
    },
    'others-remain': {
      title: '{second} and {secondToo} are still there and can be pulled',
      why: 'Images of one repository share layers, and deleting one leaves the others whole (000 §5).',
    },
  },
  findings: {
    'no-registry': {
      expected: 'A registry answers at localhost:{port} when your commands have ended.',
      found: 'Nothing answers there. The containers are: {seen}.',
      hint: 'Run a registry image in the background with --publish {port}:5000, and leave it running. If it has stopped, "docker container logs" tells why.',
    },
    'not-a-registry': {
      expected: 'A registry: localhost:{port}/v2/ answers with status 200.',
      found: 'It answers with status {status}. The containers are: {seen}.',
      hint: 'Use one of the images registry:2, registry or diamol/registry. No password is needed here.',
    },
    'never-pushed': {
      expected: 'The tags {first}, {firstToo}, {second} and {secondToo} pushed to {repository}.',
      found: 'Nothing was pushed there. Pushed elsewhere: {others}.',
      hint: 'The address and the repository are part of the name: tag as {repository}:…, letter by letter, and push that.',
    },
    'tags-missing': {
      expected: 'The tags {first}, {firstToo}, {second} and {secondToo} pushed to {repository}.',
      found: 'Not pushed: {missing}. Pushed: {sent}.',
      hint: 'Without a tag, "docker image push" sends latest only. "docker image push --help" has an option for all of them.',
    },
    'two-for-one': {
      expected: '{one} and {other} name the same image.',
      found: 'When they were pushed, they named two different images.',
      hint: 'Build each version once, and give the image its second name with "docker image tag".',
    },
    'one-image': {
      expected: 'Two images: {first} and {firstToo} name one, {second} and {secondToo} the other.',
      found: 'All four tags were pushed with the same image.',
      hint: 'Build v1 and v2. If you deleted one of four names of one image by its digest, all four would be gone.',
    },
    'one-by-one': {
      expected: 'One push that sends all tags of {repository}.',
      found: 'Each tag was sent by a push of its own; there were {count}.',
      hint: '"docker image push --help": which option sends all tags of a repository?',
    },
    'pushed-too-early': {
      expected: 'One push that sends all four tags of {repository}.',
      found: 'There was a push of all tags, but at that moment {missing} had not been given yet.',
      hint: 'Give all four names first, then push.',
    },
    'never-asked': {
      expected: 'The registry no longer has {first} and {firstToo}.',
      found: 'It still has {still}, and it was never asked to delete anything.',
      hint: '"docker image rm" removes names on your side only. The registry is asked with an HTTP request, DELETE, to its own API.',
    },
    'not-by-digest': {
      expected: 'The registry no longer has {first} and {firstToo}.',
      found: 'It still has {still}. To your DELETE of {path} it answered with status {status}.',
      hint: 'It deletes /v2/{name}/manifests/DIGEST, and nothing else will do: the digest begins with sha256: and stands where you would write a tag to read.',
    },
    'switched-off': {
      expected: 'The registry no longer has {first} and {firstToo}.',
      found: 'It still has {still}. To your DELETE it answered with status {status}: it does not allow deleting.',
      hint: 'Deleting has to be switched on when the registry starts: REGISTRY_STORAGE_DELETE_ENABLED=true.',
    },
    'unknown-digest': {
      expected: 'The registry no longer has {first} and {firstToo}.',
      found:
        'It still has {still}. To your DELETE it answered with status {status}: it has no manifest with the digest {digest}.',
      hint: 'The ID of a local image is another number. The digest is in what the push prints, in "docker image ls --digests", and in the header Docker-Content-Digest of the registry’s answer; when you ask it, add "Accept: application/vnd.docker.distribution.manifest.v2+json".',
    },
    'other-deleted': {
      expected: 'The registry no longer has {first} and {firstToo}, but still has {second} and {secondToo}.',
      found: 'It did delete something, but not that image. Still there: {still}. It has: {held}.',
      hint: 'Ask for the digest of {first}, not of {second}, and look at the list of tags before and after.',
    },
    'pushed-again': {
      expected: 'The registry no longer has {first} and {firstToo} when your commands have ended.',
      found: 'They were deleted, and then pushed again: {still}.',
      hint: 'Push first, then delete. The names on your side are still there, so a later push of all tags brings them back.',
    },
    'only-untagged': {
      expected:
        'The image of {first} and {firstToo} is deleted: the registry does not give it out by its digest either.',
      found: 'Its tags are gone, but the registry still gives out {digest}.',
      hint: 'Removing a tag takes a name away; the image stays. Delete the manifest by its digest.',
    },
    'never-there': {
      expected: 'The image of {first} and {firstToo} was deleted from the registry that holds the others.',
      found:
        'This registry was not asked to delete it, and never had it: what was pushed went into another one, or its storage is gone.',
      hint: 'Do not start the registry anew in between. What it stores goes with its container, unless it is in a volume.',
    },
    'others-gone': {
      expected: 'The registry still has {second} and {secondToo}.',
      found: 'Gone: {lost}. It has: {held}.',
      hint: 'Delete one digest, that of {first}. Tags of the same image go together.',
    },
    'pull-failed': {
      expected: '{repository}:{tag} can be pulled.',
      found: 'The pull failed: {output}',
      hint: 'Leave the files of the registry alone; delete through its API only.',
    },
    'other-image': {
      expected: '{repository}:{tag} is the image that you pushed as {second}.',
      found: 'The registry gives out another image under {tag}.',
      hint: 'After the push, do not change what {tag} stands for.',
    },
  },
  hints: [
    'Four steps: start the registry; build two images and give each two names; push; ask the registry for a digest and have it deleted.',
    'The registry has an API of its own: GET /v2/{name}/tags/list lists the tags, and the answer to /v2/{name}/manifests/TAG has the digest in a header. "curl --head" shows headers, "curl -X DELETE" sends another method.',
    'docker image push --all-tags {repository}; then curl --head -H "Accept: application/vnd.docker.distribution.manifest.v2+json" localhost:{port}/v2/{name}/manifests/{first}; then curl -X DELETE localhost:{port}/v2/{name}/manifests/sha256:… with the digest it showed.',
  ],
} satisfies LabTexts;
