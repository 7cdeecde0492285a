/** Grades a group's folder and prints {peakRssBytes, statuses}; a process of its own, so that its memory is its own. */
import { groupAnswers } from '../../harness/answer/find-answers.ts';
import { loadLabs } from '../../harness/grading/catalogue.ts';
import { gradeSubmissions } from '../../harness/grading/grade-submissions.ts';

const labs = await loadLabs();
const slugs = labs.map(({ manifest }) => manifest.slug);
const results = await gradeSubmissions(labs, await groupAnswers(process.argv[2] ?? '', slugs));
const statuses = results.map(({ status }) => status).filter((status) => status !== 'todo');
// resourceUsage tells kibibytes (Node, process.resourceUsage).
console.log(JSON.stringify({ peakRssBytes: process.resourceUsage().maxRSS * 1024, statuses }));
process.exit(0);
