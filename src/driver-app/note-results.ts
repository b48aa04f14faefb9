import type { Language } from '../language.js';
import type { NoteResult } from './driver-notes.service.js';
import type { NoteResultAnswer } from './notes.requests.js';

/** The result of a note as the API answers it. */
export function resultAnswer({ noteId, outcome, refusal }: NoteResult, language: Language): NoteResultAnswer {
  if (refusal === null) return { noteId, outcome };
  return { noteId, outcome, code: refusal.code, detail: refusal.sentence(language) };
}
