import { addTexts } from '../../app/i18n.js';
import de from './texts.de.json';
import en from './texts.en.json';

/** Every screen of the feature brings its texts, whichever is opened first. */
addTexts('ledger', { de, en });
