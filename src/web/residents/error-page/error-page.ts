import { speaker } from '../../../language.js';
import { errorPageTexts } from './error-page.texts.js';

export const sayOnErrorPage = speaker(errorPageTexts);
